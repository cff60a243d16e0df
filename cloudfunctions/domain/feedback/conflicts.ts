import { departmentsOf, type StaffRecord } from '../../kernel/viewer'

/**
 * Conflict of interest (DOMAIN §4): whoever is named, and their head, neither opens nor receives the case.
 * `staff` are those with a desk in the department.
 */
export function keptOutBy(words: string, staff: StaffRecord[], departmentId: string): string[] {
  const named = staff.filter(({ name }) => isNamed(name, words))
  if (named.length === 0) return []
  return [...new Set([...named, ...headsOf(staff, departmentId)].map(({ _id }) => _id))]
}

export function headsOf(staff: StaffRecord[], departmentId: string): StaffRecord[] {
  return staff.filter(({ leads }) => leads.includes(departmentId))
}

/** Whether anybody is left who may answer for the department: 首诉负责制 must not end at an empty desk. */
export function isStaffed(staff: StaffRecord[], departmentId: string, keptOut: string[], now: Date): boolean {
  return staff.some((member) => {
    if (keptOut.includes(member._id)) return false
    const handles = departmentsOf({ openid: '', personKey: member._id, staff: member }, 'handler', now)
    return handles === 'all' || handles.includes(departmentId)
  })
}

function isNamed(name: string, words: string): boolean {
  return name.length >= 2 && words.includes(name)
}
