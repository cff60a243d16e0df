import type { ErrorCode } from '@nuanyu/types/errors'
import { type VetoCommand, VetoCommand as Commands } from '@nuanyu/types/veto'
import { allowed, refusalBy } from '../../kernel/living/record'
import { hasRole, type Viewer } from '../../kernel/viewer'
import { belongsTo } from '../findings/policy'
import { law, type VetoPart, visible } from './lifecycle'
import type { Doer, Office, VetoRecord } from './records'
import { APPROVERS } from './terms'

const roleOf = { discipline: 'discipline', party: 'party_office', supervision: 'supervision' } as const

/** Offices that somebody acts for. Who holds several acts for discipline first, because one of discipline must agree. */
export function officesOf(viewer: Viewer, now: Date): Office[] {
  return (['discipline', 'party', 'supervision'] as const).filter((office) => hasRole(viewer, roleOf[office], now))
}

export function isPerson({ person }: Pick<VetoRecord, 'person'>, { staff }: Viewer): boolean {
  return staff !== null && staff.active && staff.staffId === person.staffId
}

export function partsOf(record: VetoRecord, viewer: Viewer, now: Date): VetoPart[] {
  const parts: VetoPart[] = isPerson(record, viewer) ? ['person'] : officesOf(viewer, now)
  return parts.filter((part) => visible[part](record.state))
}

/**
 * The record as the viewer may know it. Whom it is about does not learn that one person has agreed, by the state, the
 * version or the time of it, before there is a decision.
 */
export function seenBy(record: VetoRecord, viewer: Viewer): VetoRecord {
  return isPerson(record, viewer) ? ownOf(record) : record
}

export function ownOf(record: VetoRecord): VetoRecord {
  const { approvals, formerApprovals = [], statements, history } = record
  const deciding = record.state === 'deciding'
  const hidden = formerApprovals.length + (deciding ? approvals.length : 0)
  if (hidden === 0) return record
  const told = history.filter(({ command, to }) => command !== 'approve' || to !== 'deciding')
  const shown = { ...record, version: record.version - hidden, history: told }
  if (!deciding) return shown
  const state = statements.length > 0 ? ('statement' as const) : ('notified' as const)
  return { ...shown, state, approvals: [], updatedAt: told.at(-1)?.at ?? record.updatedAt }
}

/** Why the viewer may not give the command now, or null when they may. */
export function refusalOf(command: VetoCommand, record: VetoRecord, viewer: Viewer, now: Date): ErrorCode | null {
  const parts = partsOf(record, viewer, now)
  // What somebody could do in another's matter, and this is their own.
  if (parts.includes('person') && !law[command].person && officesOf(viewer, now).some((office) => law[command][office]))
    return 'SELF_REVIEW'
  return refusalBy(law, command, record.state, parts) ?? guards[command]?.({ record, viewer, now }) ?? null
}

export function commandsOf(record: VetoRecord, viewer: Viewer, now: Date): VetoCommand[] {
  return allowed(Commands.options, (command) => refusalOf(command, record, viewer, now))
}

type Asked = { record: VetoRecord; viewer: Viewer; now: Date }
type Guard = (asked: Asked) => ErrorCode | null

const decidesFirst: Guard = (asked) => {
  if (hadHand(asked.record, asked.viewer) || isColleague(asked.record, asked.viewer, asked.now)) return 'SELF_REVIEW'
  if (agreedNow(asked.record, asked.viewer)) return 'SELF_REVIEW'
  return isTermOver(asked.record, asked.now) ? null : 'WRONG_STATE'
}
const decidesAppeal: Guard = ({ record, viewer, now }) => {
  return agreedEver(record, viewer) || hadHand(record, viewer) || isColleague(record, viewer, now)
    ? 'SELF_REVIEW'
    : null
}

/** Who has an account speaks for themselves, and nobody for them. */
function speaksFor({ record, viewer }: Asked): ErrorCode | null {
  return isPerson(record, viewer) || record.person.key === null ? null : 'FORBIDDEN'
}

/** What depends on more than part and state. */
const guards: Partial<Record<VetoCommand, Guard>> = {
  approve: (asked) => decidesFirst(asked) ?? (lacksDiscipline(asked) ? 'FORBIDDEN' : null),
  dismiss: decidesFirst,
  uphold: decidesAppeal,
  revoke: decidesAppeal,
  state: speaksFor,
  appeal: (asked) => {
    const { record, now } = asked
    return speaksFor(asked) ?? (record.appealUntil !== null && now <= record.appealUntil ? null : 'WRONG_STATE')
  },
}

export function agreedNow({ approvals }: VetoRecord, { staff }: Viewer): boolean {
  return staff !== null && approvals.some(({ staffId }) => staffId === staff.staffId)
}

/** Also before evidence was added: they have made up their mind about it once. */
export function agreedEver({ approvals, formerApprovals = [] }: VetoRecord, { staff }: Viewer): boolean {
  return staff !== null && [...formerApprovals, ...approvals].some(({ staffId }) => staffId === staff.staffId)
}

/** Whoever proposed it, brought evidence for it or entered a word of the person from paper does not judge it. */
export function hadHand({ proposer, locks, statements, appeal }: VetoRecord, { staff }: Viewer): boolean {
  const doers = [proposer, ...[...locks, ...statements, ...(appeal ? [appeal] : [])].map(({ by }) => by)]
  return staff !== null && doers.some((doer) => doer?.staffId === staff.staffId)
}

/** Nobody judges a colleague: of their own department, of one they head, or of one whose complaints they handle. */
export function isColleague({ person }: VetoRecord, viewer: Viewer, now: Date): boolean {
  return belongsTo(person.departmentId, viewer, now)
}

/** The term is always waited for, also when the person has spoken: they may have more to say. */
export function isTermOver({ statementUntil }: VetoRecord, now: Date): boolean {
  return statementUntil !== null && now > statementUntil
}

/** The last of those who agree must be of discipline, where none before was. */
function lacksDiscipline({ record: { approvals }, viewer, now }: Asked): boolean {
  if (approvals.length < APPROVERS - 1) return false
  return ![...approvals.map(({ office }) => office), actingFor(viewer, now)].includes('discipline')
}

function actingFor(viewer: Viewer, now: Date): Office {
  return officesOf(viewer, now)[0] ?? 'party'
}

/** Who does the step, and for which office. */
export function doerOf(viewer: Viewer, now: Date): Doer {
  return { staffId: viewer.staff?.staffId ?? '', name: viewer.staff?.name ?? '', office: actingFor(viewer, now) }
}
