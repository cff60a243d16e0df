import { type ConsequenceCommand, consequenceCommands, type ConsequenceState } from '@nuanyu/types/consequences'
import type { ErrorCode } from '@nuanyu/types/errors'
import { allowed, type Law, refusalBy } from '../../kernel/living/record'
import { hasRole, type Viewer } from '../../kernel/viewer'
import type { ConsequenceRecord } from './records'

type Part = 'office'

/** One of the Party office enters, another one confirms. */
export const law: Law<ConsequenceCommand, Part, ConsequenceState> = {
  enter: {},
  confirm: { office: ['entered'] },
  strike: { office: ['entered', 'confirmed'] },
}

/** Whoever it is about plays no part in it. */
export function partsOf({ who }: Pick<ConsequenceRecord, 'who'>, viewer: Viewer, now: Date): Part[] {
  if (who.kind === 'person' && viewer.staff?.staffId === who.id) return []
  return hasRole(viewer, 'party_office', now) ? ['office'] : []
}

export function refusalOf(
  command: ConsequenceCommand,
  record: ConsequenceRecord,
  viewer: Viewer,
  now: Date,
): ErrorCode | null {
  const refusal = refusalBy(law, command, record.state, partsOf(record, viewer, now))
  if (refusal) return refusal
  return command === 'confirm' && whyKept(record, viewer) !== '' ? 'SELF_REVIEW' : null
}

/** Why somebody is kept from confirming; empty when nothing keeps them. */
export function whyKept({ enteredBy, who }: ConsequenceRecord, { personKey, staff }: Viewer): string {
  if (enteredBy.key === personKey) return '您登记的，要由另一位同事确认'
  const own = who.kind === 'department' && staff?.departmentId === who.id
  return own ? '涉及您所在的科室，要由别的科室的同事确认' : ''
}

export function commandsOf(record: ConsequenceRecord, viewer: Viewer, now: Date): ConsequenceCommand[] {
  const commands = Object.keys(consequenceCommands) as ConsequenceCommand[]
  return allowed(commands, (command) => refusalOf(command, record, viewer, now))
}
