import { type Disposal, type FindingCommand, findingCommands } from '@nuanyu/types/findings'
import type { ErrorCode } from '@nuanyu/types/errors'
import { allowed, type By, isBy, refusalBy } from '../../kernel/living/record'
import { departmentsOf, hasRole, type Viewer } from '../../kernel/viewer'
import { law, type Part, toldStates } from './lifecycle'
import type { FindingRecord, Person } from './records'

/**
 * What the viewer is in the finding; nothing means that for them it does not exist. Who is judged judges nothing: the
 * person is their own advocate and nothing else, and whoever belongs to the unit, leads it or works for it keeps out.
 */
export function partsIn(record: FindingRecord, viewer: Viewer, now: Date): Part[] {
  const told = toldStates.includes(record.state)
  if (isAbout(record, viewer)) return told ? ['subject'] : []
  if (belongsTo(record.department.id, viewer, now)) {
    return told && !record.personal && answersFor(record, viewer, now) ? ['unit'] : []
  }
  if (isColleagueOf(record.person, viewer, now)) return []
  const parts: Part[] = []
  if (isBy(record.reporter, viewer)) parts.push('reporter')
  if (hasRole(viewer, 'supervision', now)) parts.push('supervision')
  if (hasRole(viewer, 'party_office', now)) parts.push('party')
  if (hasRole(viewer, 'discipline', now)) parts.push('discipline')
  return parts
}

/** By number as well: a new telephone gives somebody a new key. */
function isAbout({ person }: FindingRecord, { personKey, staff }: Viewer): boolean {
  return person !== null && (person.staffId === staff?.staffId || person.key === personKey)
}

/** Whether somebody who is named works where the viewer works, leads or acts, wherever it was seen. */
export function isColleagueOf(person: Person | null, viewer: Viewer, now: Date): boolean {
  return person?.departmentId !== undefined && belongsTo(person.departmentId, viewer, now)
}

/** Whether what is said about the department is said about the viewer's own work. */
export function belongsTo(departmentId: string, viewer: Viewer, now: Date): boolean {
  const { staff } = viewer
  if (staff === null) return false
  return staff.departmentId === departmentId || staff.leads.includes(departmentId) || handles(departmentId, viewer, now)
}

function handles(departmentId: string, viewer: Viewer, now: Date): boolean {
  const departments = departmentsOf(viewer, 'handler', now)
  return departments === 'all' || departments.includes(departmentId)
}

function answersFor({ department }: FindingRecord, viewer: Viewer, now: Date): boolean {
  return handles(department.id, viewer, now) || viewer.staff?.leads.includes(department.id) === true
}

/** Why the viewer may not give the command now, or null when they may. */
export function refusalOf(command: FindingCommand, record: FindingRecord, viewer: Viewer, now: Date): ErrorCode | null {
  const parts = partsIn(record, viewer, now)
  return refusalBy(law, command, record.state, parts) ?? guards[command]?.(record, viewer, parts) ?? null
}

type Guard = (record: FindingRecord, viewer: Viewer, parts: Part[]) => ErrorCode | null

/** What depends on more than part and state. */
const guards: Partial<Record<FindingCommand, Guard>> = {
  review: (record, viewer) => notBy(viewer, record.reporter),
  drop: (record, viewer) => notBy(viewer, record.reporter),
  notify: (record, viewer) => (record.good ? 'WRONG_STATE' : notBy(viewer, record.reporter)),
  confirm: decided,
  dismiss: decided,
  dispose: (record, viewer) => notBy(viewer, record.reporter),
  close: ({ disposal }, _viewer, parts) => {
    const theirs = disposal?.kind === 'transfer' ? 'discipline' : 'party'
    if (!parts.includes(theirs)) return 'FORBIDDEN'
    return disposal?.kind === 'talk' && disposal.doneAt === null ? 'WRONG_STATE' : null
  },
}

/** Praise needs no answer; everything else waits for one, or for the end of the term. */
function decided(record: FindingRecord, viewer: Viewer): ErrorCode | null {
  if (record.state === 'reviewed' && !record.good) return 'WRONG_STATE'
  if (record.state === 'notified' && !record.silent) return 'WRONG_STATE'
  return notBy(viewer, record.reporter, record.reviewer)
}

/** Whoever did the step that is being checked does not check it. */
function notBy(viewer: Viewer, ...doers: (By | null)[]): ErrorCode | null {
  return doers.some((doer) => isBy(doer, viewer)) ? 'SELF_REVIEW' : null
}

export function commandsOf(record: FindingRecord, viewer: Viewer, now: Date): FindingCommand[] {
  const commands = Object.keys(findingCommands) as FindingCommand[]
  return allowed(commands, (command) => refusalOf(command, record, viewer, now))
}

/** Praise is commended; what went wrong never is. */
export function disposalsFor({ good }: Pick<FindingRecord, 'good'>): Disposal[] {
  return good ? ['commend'] : ['remind', 'talk', 'criticise', 'transfer']
}

/** Departments whose findings are not there for this member of an office. */
export function keptFrom(viewer: Viewer, now: Date): 'all' | string[] {
  const { staff } = viewer
  const handled = departmentsOf(viewer, 'handler', now)
  if (handled === 'all') return 'all'
  return staff ? [...new Set([staff.departmentId, ...staff.leads, ...handled])] : []
}

/** Under which marks a finding is found by those whose it is. */
export function subjectsFor(viewer: Viewer, now: Date): string[] {
  const { staff } = viewer
  if (staff === null) return []
  const handled = departmentsOf(viewer, 'handler', now)
  const units = handled === 'all' ? ['*'] : [...handled, ...staff.leads]
  return [`person:${staff.staffId}`, ...new Set(units.map((id) => `unit:${id}`))]
}
