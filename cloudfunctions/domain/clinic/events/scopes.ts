import { departmentsOf, grantsOf, hasRole, type Viewer } from '../../../kernel/viewer'
import { visible } from './lifecycle'
import type { ClinicRecord } from './records'

/**
 * Whose an event is, as words that a list is found by: what somebody plans, and what somebody helps to run. The same
 * words are asked for by a viewer (`tagsFor`) and stored with the event (`tagsOf`), so that every list is one index.
 */

type Owned = Pick<ClinicRecord, 'state'> & { form: Pick<ClinicRecord['form'], 'branchId' | 'departmentId'> }

const ALL = '*'
const ANY_DEPARTMENT = 'd:*'
/** Every event has it, whoever plans or runs it. */
export const EVERY = `plan:${ALL}`
const department = (id: string) => `d:${id}`
const branch = (id: string) => `b:${id}`

export function tagsOf({ state, form: { branchId, departmentId } }: Owned): string[] {
  const places = [ALL]
  if (departmentId !== null) places.push(ANY_DEPARTMENT, department(departmentId))
  if (branchId !== null) places.push(branch(branchId))
  const run = visible.runner.includes(state) ? places.map((place) => `run:${place}`) : []
  return [...places.map((place) => `plan:${place}`), ...run]
}

/** Where the viewer plans: their department, their branch; the Party office everywhere. */
export function planTags(viewer: Viewer, now: Date): string[] {
  if (hasRole(viewer, 'party_office', now)) return [`plan:${ALL}`]
  const handles = departmentsOf(viewer, 'handler', now)
  const departments = handles === 'all' ? [ANY_DEPARTMENT] : handles.map(department)
  return [...departments, ...branchesOf(viewer, 'branch_secretary', now).map(branch)].map((place) => `plan:${place}`)
}

/** The branch or department for which the viewer plans, where it is one; whoever plans everywhere has none. */
export function ownOf(viewer: Viewer, now: Date): { branchId: string | null; departmentId: string | null } {
  if (hasRole(viewer, 'party_office', now)) return { branchId: null, departmentId: null }
  const [branchId = null] = branchesOf(viewer, 'branch_secretary', now)
  const handles = departmentsOf(viewer, 'handler', now)
  const departmentId = branchId !== null || handles === 'all' ? null : (handles[0] ?? null)
  return { branchId, departmentId }
}

/** Where the viewer helps on the day. */
export function runTags(viewer: Viewer, now: Date): string[] {
  const helps = departmentsOf(viewer, 'event_staff', now)
  if (helps === 'all') return [`run:${ALL}`]
  const places = [...helps.map(department), ...branchesOf(viewer, 'event_staff', now).map(branch)]
  return places.map((place) => `run:${place}`)
}

export function tagsFor(viewer: Viewer, now: Date): string[] {
  return [...planTags(viewer, now), ...runTags(viewer, now)]
}

function branchesOf(viewer: Viewer, role: 'branch_secretary' | 'event_staff', now: Date): string[] {
  return grantsOf(viewer, now)
    .filter((grant) => grant.role === role)
    .flatMap(({ scope }) => (scope.kind === 'branch' ? [scope.id] : []))
}
