import type { StaffRecord } from '../../kernel/viewer'
import { isStaffed } from '../feedback/conflicts'
import { keyOf, running, whyNot } from './grants'
import { EVERYWHERE, handled } from './rules/change'

/** Departments in which somebody answers for patients, as far as it matters that they go. */
export function desksToLeave(staff: StaffRecord, handlers: StaffRecord[], all: string[], now: Date): string[] {
  const own = handled(running(staff.roles, now))
  if (!own.includes(EVERYWHERE)) return own
  // Somebody for the whole hospital is missed only where there is nobody else.
  return all.filter((id) => othersAt(id, staff, handlers, now).length === 0)
}

export function othersAt(departmentId: string, staff: StaffRecord, handlers: StaffRecord[], now: Date): StaffRecord[] {
  return handlers.filter((one) => one._id !== staff._id && isStaffed([one], departmentId, [], now))
}

/** People of the department who do not answer yet and could. */
export function candidatesAt(
  departmentId: string,
  leaver: StaffRecord,
  present: StaffRecord[],
  now: Date,
): StaffRecord[] {
  const key = keyOf({ role: 'handler', scope: { kind: 'department', id: departmentId } })
  return present
    .filter(
      ({ _id, departmentId: own, roles }) =>
        _id !== leaver._id &&
        own === departmentId &&
        !running(roles, now).some((grant) => keyOf(grant) === key) &&
        whyNot('handler', roles, now) === null,
    )
    .sort((a, b) => (a.staffId < b.staffId ? -1 : 1))
}
