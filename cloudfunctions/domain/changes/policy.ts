import type { ChangeCommand } from '@nuanyu/types/changes'
import type { ErrorCode } from '@nuanyu/types/errors'
import { allowed, isBy, refusalBy } from '../../kernel/living/record'
import { hasRole, type Viewer } from '../../kernel/viewer'
import type { CaseRecord } from '../feedback/records'
import { type ChangeRole, law } from './lifecycle'
import type { ChangeRecord } from './records'

export function rolesOf(viewer: Viewer, now: Date): ChangeRole[] {
  return (['complaint_office', 'party_office'] as const).filter((role) => hasRole(viewer, role, now))
}

/** Why the viewer may not give the command now, or null when they may. */
export function refusalOf(command: ChangeCommand, record: ChangeRecord, viewer: Viewer, now: Date): ErrorCode | null {
  const refusal = refusalBy(law, command, record.state, rolesOf(viewer, now))
  return refusal ?? (command === 'publish' && wrote(record, viewer) ? 'SELF_REVIEW' : null)
}

/** Whoever had a hand in the text does not approve it. */
export function wrote({ writers }: ChangeRecord, viewer: Viewer): boolean {
  return writers.some((by) => isBy(by, viewer))
}

export function commandsOf(record: ChangeRecord, viewer: Viewer, now: Date): ChangeCommand[] {
  return allowed(Object.keys(law) as ChangeCommand[], (command) => refusalOf(command, record, viewer, now))
}

/** Answered for good: what was reopened is under inquiry again. */
export const answeredStates = ['replied', 'closed', 'archived'] as const

/**
 * Whether an entry may come from this case, whoever asks: its approved reply says that something was or will be changed.
 * What discipline has never does.
 */
export function isCandidate({ lane, state, reply, heldUntil }: CaseRecord): boolean {
  const answered = (answeredStates as readonly string[]).includes(state)
  return lane === 'department' && answered && heldUntil === null && reply !== null && reply.change.kind !== 'none'
}

/** A case that is the viewer's own, or that they are kept out of, does not exist for them here either. */
export function mayKnow(record: CaseRecord, { personKey }: Viewer): boolean {
  return isCandidate(record) && record.ownerKey !== personKey && !record.keptOut.includes(personKey)
}
