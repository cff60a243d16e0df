import type { Entrance } from '@nuanyu/types/org'

type Department = Entrance['departments'][number]

/** Those that the words fit, by name, group or building, under their groups in the hospital's order. */
export function groupsOf(departments: readonly Department[], sought: string): [string, Department[]][] {
  const groups = new Map<string, Department[]>()
  for (const department of departments) {
    const { name, group, location } = department
    if (!`${name}${group}${location}`.includes(sought.trim())) continue
    const members = groups.get(group)
    if (members) members.push(department)
    else groups.set(group, [department])
  }
  return [...groups]
}
