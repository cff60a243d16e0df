import type { ErrorCode } from '@nuanyu/types/errors'
import { type ReminderCommand, reminderCommands, type ReminderState } from '@nuanyu/types/reminders'
import { allowed, type Law, refusalBy } from '../../kernel/living/record'
import { hasRole, type Viewer } from '../../kernel/viewer'
import { mayRemind } from '../receipts/rules'
import type { ReminderRecord } from './records'

type Part = 'office' | 'timer'

/** The Party office and discipline remind; only the timer sends. */
export const law: Law<ReminderCommand, Part, ReminderState> = {
  draft: {},
  edit: { office: ['draft', 'scheduled'] },
  schedule: { office: ['draft'] },
  send: { timer: ['scheduled'] },
  remind: { office: ['scheduled', 'sent'] },
  cancel: { office: ['draft', 'scheduled'] },
  close: { office: ['sent'] },
}

/** The timer as the author of what time brings about. */
export const TIMER = 'jobs'

export function partsOf(viewer: Viewer, now: Date): Part[] {
  if (viewer.personKey === TIMER) return ['timer']
  return hasRole(viewer, 'party_office', now) || hasRole(viewer, 'discipline', now) ? ['office'] : []
}

export function refusalOf(
  command: ReminderCommand,
  record: ReminderRecord,
  viewer: Viewer,
  now: Date,
): ErrorCode | null {
  const refusal = refusalBy(law, command, record.state, partsOf(viewer, now))
  if (refusal) return refusal
  // What people have in their hands is not rewritten under them.
  if (command === 'edit' && record.sentAt !== null) return 'WRONG_STATE'
  // Nobody has it to be reminded of, or they were today.
  return command === 'remind' && (record.sentAt === null || !mayRemind(record, now)) ? 'WRONG_STATE' : null
}

export function commandsOf(record: ReminderRecord, viewer: Viewer, now: Date): ReminderCommand[] {
  const commands = Object.keys(reminderCommands) as ReminderCommand[]
  return allowed(commands, (command) => refusalOf(command, record, viewer, now))
}
