import { type MonthlyCommand, monthlyCommands } from '@nuanyu/types/monthly'
import type { ErrorCode } from '@nuanyu/types/errors'
import { allowed, isBy, refusalBy } from '../../kernel/living/record'
import { hasRole, type Viewer } from '../../kernel/viewer'
import { law, type MonthlyPart } from './lifecycle'
import type { MonthlyRecord } from './records'

type Seen = Pick<MonthlyRecord, 'state' | 'number' | 'writers'>

/** The other offices read what was published; that it was withdrawn later they see as well. */
export function partsOf({ number }: Pick<Seen, 'number'>, viewer: Viewer, now: Date): MonthlyPart[] {
  if (hasRole(viewer, 'party_office', now)) return ['office']
  const reads = (['supervision', 'discipline', 'complaint_office'] as const).some((role) => hasRole(viewer, role, now))
  return reads && number !== null ? ['reader'] : []
}

/** Why the viewer may not give the command now, or null when they may. */
export function refusalOf(command: MonthlyCommand, record: Seen, viewer: Viewer, now: Date): ErrorCode | null {
  const refusal = refusalBy(law, command, record.state, partsOf(record, viewer, now))
  return refusal ?? (command === 'approve' && hadAHand(record, viewer) ? 'SELF_REVIEW' : null)
}

export function whyKept(record: Seen, viewer: Viewer, now: Date): string {
  return refusalOf('approve', record, viewer, now) === 'SELF_REVIEW' ? '您写过这一份，要由另一位同事批准' : ''
}

function hadAHand({ writers }: Seen, viewer: Viewer): boolean {
  return writers.some((by) => isBy(by, viewer))
}

const commands = Object.keys(monthlyCommands) as MonthlyCommand[]

export function commandsOf(record: Seen, viewer: Viewer, now: Date): MonthlyCommand[] {
  return allowed(commands, (command) => refusalOf(command, record, viewer, now))
}
