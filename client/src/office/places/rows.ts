import type { DepartmentRow } from '@nuanyu/types/org'

/** Those in use, or those that are not, in which every word that was typed occurs; under their groups. */
export function rowsOf(departments: DepartmentRow[], typed: string, retired: boolean): [string, DepartmentRow[]][] {
  const words = typed.trim().toLowerCase().split(/\s+/).filter(Boolean)
  const groups = new Map<string, DepartmentRow[]>()
  for (const department of departments) {
    if ((department.retired !== null) !== retired) continue
    const { name, group, location, branch } = department
    const text = [name, group, location, branch?.name ?? ''].join(' ').toLowerCase()
    if (!words.every((word) => text.includes(word))) continue
    const members = groups.get(group)
    if (members) members.push(department)
    else groups.set(group, [department])
  }
  return [...groups]
}
