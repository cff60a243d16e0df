import { hasRole, type StaffRecord } from '../../kernel/viewer'
import { belongsTo } from '../findings/policy'

/** What something is about: nobody of it judges it. */
export type About = { departmentIds: readonly string[]; staffIds: readonly string[] }

/** One writes, another judges. */
const NEEDED = 2

/**
 * Whether too few of the Party office are left outside of what is judged, above all where that is their own department.
 * Then discipline decides in its place.
 */
export function needsStandIn(office: readonly StaffRecord[], { departmentIds, staffIds }: About, now: Date): boolean {
  const outside = office.filter((staff) => {
    const viewer = { openid: staff.openid, personKey: staff._id, staff }
    if (!hasRole(viewer, 'party_office', now) || staffIds.includes(staff.staffId)) return false
    return !departmentIds.some((id) => belongsTo(id, viewer, now))
  })
  return outside.length < NEEDED
}
