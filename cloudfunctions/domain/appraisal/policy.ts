import { type AppraisalCommand, AppraisalCommand as Commands } from '@nuanyu/types/appraisal'
import type { ErrorCode } from '@nuanyu/types/errors'
import { allowed, refusalBy } from '../../kernel/living/record'
import { hasRole, type Viewer } from '../../kernel/viewer'
import { type AppraisalPart, law } from './lifecycle'
import type { AppraisalRecord, Appraised, Grader } from './records'

type About = Pick<AppraisalRecord, 'person'>

export function isPerson({ person }: About, { staff }: Viewer): boolean {
  return staff !== null && staff.active && staff.staffId === person.staffId
}

export function partsOf(about: About, viewer: Viewer, now: Date): AppraisalPart[] {
  return isPerson(about, viewer) ? ['person'] : partsInOthers(about, viewer, now)
}

function partsInOthers({ person }: About, viewer: Viewer, now: Date): Exclude<AppraisalPart, 'person'>[] {
  const parts: Exclude<AppraisalPart, 'person'>[] = []
  if (headsOf(viewer).includes(person.departmentId) && !person.head) parts.push('head')
  if (hasRole(viewer, 'party_office', now)) parts.push('party')
  if (hasRole(viewer, 'discipline', now)) parts.push('discipline')
  return parts
}

/** Departments whose people the viewer grades. */
export function headsOf({ staff }: Viewer): string[] {
  return staff?.active ? staff.leads : []
}

/** Why the viewer may not give the command now, or null when they may. */
export function refusalOf(
  command: AppraisalCommand,
  record: AppraisalRecord,
  viewer: Viewer,
  now: Date,
): ErrorCode | null {
  const parts = partsOf(record, viewer, now)
  // What they could do in another's, and this is their own.
  if (parts.includes('person') && !law[command].person && mayInOthers(command, record.person, viewer, now))
    return 'SELF_REVIEW'
  return refusalBy(law, command, record.state, parts) ?? guards[command]?.({ record, viewer, now }) ?? null
}

function mayInOthers(command: AppraisalCommand, person: Appraised, viewer: Viewer, now: Date): boolean {
  const parts: AppraisalPart[] = partsInOthers({ person }, viewer, now)
  if (headsOf(viewer).includes(person.departmentId)) parts.push('head')
  return parts.some((part) => law[command][part])
}

export function commandsOf(record: AppraisalRecord, viewer: Viewer, now: Date): AppraisalCommand[] {
  return allowed(Commands.options, (command) => refusalOf(command, record, viewer, now))
}

type Asked = { record: AppraisalRecord; viewer: Viewer; now: Date }

const did = (step: { staffId: string } | null, { staff }: Viewer) => step !== null && step.staffId === staff?.staffId

const gradedEver = ({ graders = [] }: AppraisalRecord, { staff }: Viewer) =>
  staff !== null && graders.includes(staff.staffId)

/** Who has an account speaks for themselves, and nobody for them. */
function speaksFor({ record, viewer }: Asked): ErrorCode | null {
  return isPerson(record, viewer) || record.person.key === null ? null : 'FORBIDDEN'
}

/** Whoever entered a word of the person from paper judges nothing of it. */
function enteredPaper({ statement, appeal }: AppraisalRecord, { staff }: Viewer): boolean {
  return staff !== null && [statement, appeal].some((word) => word?.by?.staffId === staff.staffId)
}

/** What depends on more than part and state. */
const guards: Partial<Record<AppraisalCommand, (asked: Asked) => ErrorCode | null>> = {
  // The Party office grades heads, and whoever has no head in the software.
  propose: ({ record: { person }, viewer, now }) =>
    person.headed === true && !person.head && !partsOf({ person }, viewer, now).includes('head') ? 'FORBIDDEN' : null,
  confirm: ({ record, viewer, now }) => {
    if (did(record.proposal, viewer) || enteredPaper(record, viewer)) return 'SELF_REVIEW'
    return record.state === 'proposed' && !isSilent(record, now) ? 'WRONG_STATE' : null
  },
  state: speaksFor,
  appeal: (asked) => {
    const { record, now } = asked
    return speaksFor(asked) ?? (record.appealUntil !== null && now <= record.appealUntil ? null : 'WRONG_STATE')
  },
  reconsider: ({ record, viewer }) =>
    did(record.proposal, viewer) ||
    did(record.confirmed, viewer) ||
    gradedEver(record, viewer) ||
    enteredPaper(record, viewer)
      ? 'SELF_REVIEW'
      : null,
}

/** Nobody is waited for without end; that they said nothing is noted and is no agreement. */
export function isSilent({ state, stateUntil }: AppraisalRecord, now: Date): boolean {
  return state === 'proposed' && stateUntil !== null && now > stateUntil
}

export function graderOf(about: About, viewer: Viewer, now: Date): Grader {
  const parts = partsOf(about, viewer, now)
  const office = (['head', 'party', 'discipline'] as const).find((one) => parts.includes(one)) ?? 'party'
  return { staffId: viewer.staff?.staffId ?? '', name: viewer.staff?.name ?? '', office }
}
