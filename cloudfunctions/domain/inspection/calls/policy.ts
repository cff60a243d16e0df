import type { ErrorCode } from '@nuanyu/types/errors'
import { allowed, refusalBy } from '../../../kernel/living/record'
import { grantsOf, hasRole, type Viewer } from '../../../kernel/viewer'
import { mayDial } from './hours'
import { type CallStep, lifecycle } from './lifecycle'
import type { CallRecord } from './records'

/**
 * Whether somebody belongs to a department: works there, leads it, or holds a role for it. Nobody inspects their own, and
 * this is asked at every step, since people move.
 */
export function belongsTo({ staff, ...viewer }: Viewer, departmentId: string, now: Date): boolean {
  if (!staff) return false
  const grants = grantsOf({ ...viewer, staff }, now)
  const roleThere = grants.some(({ scope }) => scope.kind === 'department' && scope.id === departmentId)
  return staff.departmentId === departmentId || staff.leads.includes(departmentId) || roleThere
}

export function mayCallFor(viewer: Viewer, departmentId: string, now: Date): boolean {
  return hasRole(viewer, 'inspector', now) && !belongsTo(viewer, departmentId, now)
}

/** For anybody but the inspector whose call it is, it does not exist. */
function isTheirs(call: CallRecord, viewer: Viewer, now: Date): boolean {
  return call.inspectorKey === viewer.personKey && mayCallFor(viewer, call.department.id, now)
}

export function refusalOf(step: CallStep, call: CallRecord, viewer: Viewer, now: Date): ErrorCode | null {
  const parts = isTheirs(call, viewer, now) ? (['caller'] as const) : []
  return refusalBy(lifecycle, step, call.state, parts) ?? guards[step](call)
}

const guards: Record<CallStep, (call: CallRecord) => ErrorCode | null> = {
  dial: () => null,
  record: ({ openSince }) => (openSince ? null : 'WRONG_STATE'),
  // Somebody has to have been on the line to say something.
  complain: ({ complaint, openSince, attempts }) => {
    const spoke = openSince !== null || attempts.some(({ outcome }) => outcome === 'reached' || outcome === 'refused')
    return complaint === null && spoke ? null : 'WRONG_STATE'
  },
}

export function stepsOf(call: CallRecord, viewer: Viewer, now: Date): CallStep[] {
  return allowed(Object.keys(lifecycle) as CallStep[], (step) => refusalOf(step, call, viewer, now)).filter(
    (step) => step !== 'dial' || mayDial(call, now).may,
  )
}
