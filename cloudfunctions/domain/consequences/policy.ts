import { type ConsequenceCommand, consequenceCommands, type ConsequenceState } from '@nuanyu/types/consequences'
import type { ErrorCode } from '@nuanyu/types/errors'
import { allowed, isBy, type Law, refusalBy } from '../../kernel/living/record'
import { hasRole, type Viewer } from '../../kernel/viewer'
import { belongsTo } from '../findings/policy'
import type { ConsequenceRecord } from './records'

type Part = 'office'

/** One of the Party office enters, another one confirms. */
export const law: Law<ConsequenceCommand, Part, ConsequenceState> = {
  enter: {},
  confirm: { office: ['entered'] },
  strike: { office: ['entered', 'confirmed'] },
}

/** Whoever it is about plays no part in it; whoever belongs to the unit that it is about decides nothing of it. */
export function partsOf({ who }: Pick<ConsequenceRecord, 'who'>, viewer: Viewer, now: Date): Part[] {
  if (who.kind === 'person' && viewer.staff?.staffId === who.id) return []
  return hasRole(viewer, 'party_office', now) ? ['office'] : []
}

export function refusalOf(
  command: ConsequenceCommand,
  record: ConsequenceRecord,
  standing: boolean,
  viewer: Viewer,
  now: Date,
): ErrorCode | null {
  const refusal = refusalBy(law, command, record.state, partsOf(record, viewer, now))
  if (refusal) return refusal
  // Of what lost its bulletin, people decide whether it is struck.
  if (command === 'confirm' && !standing) return 'WRONG_STATE'
  const entered = command === 'confirm' && isBy(record.enteredBy, viewer)
  return entered || ownUnit(record, viewer, now) ? 'SELF_REVIEW' : null
}

const commands = Object.keys(consequenceCommands) as ConsequenceCommand[]

/** In words, why somebody of the office may not do what others may; empty when nothing keeps them. */
export function whyKept(record: ConsequenceRecord, standing: boolean, viewer: Viewer, now: Date): string {
  const kept = commands.some((command) => refusalOf(command, record, standing, viewer, now) === 'SELF_REVIEW')
  if (!kept) return ''
  return ownUnit(record, viewer, now)
    ? '涉及您所在或负责的科室，要由别的科室的同事确认或撤销'
    : '您登记的，要由另一位同事确认'
}

function ownUnit({ who }: ConsequenceRecord, viewer: Viewer, now: Date): boolean {
  return who.kind === 'department' && belongsTo(who.id, viewer, now)
}

export function commandsOf(
  record: ConsequenceRecord,
  standing: boolean,
  viewer: Viewer,
  now: Date,
): ConsequenceCommand[] {
  return allowed(commands, (command) => refusalOf(command, record, standing, viewer, now))
}
