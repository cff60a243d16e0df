import type { Viewer } from '../../kernel/viewer'
import { staffLatelyAt } from '../people/store'
import { isStaffed, keptOutBy } from './conflicts'
import type { DepartmentRef } from './records'

/** Who is kept out from the start, and whether the department has anybody left. The author never handles their own. */
export async function conflictsAt(
  department: DepartmentRef | null,
  words: string,
  author: Viewer | null,
  now: Date,
): Promise<{ keptOut: string[]; staffed: boolean }> {
  if (!department) return { keptOut: [], staffed: false }
  const staff = await staffLatelyAt(department.id, now)
  const keptOut = keptOutBy(words, staff, department.id)
  return { keptOut, staffed: isStaffed(staff, department.id, [...keptOut, ...(author ? [author.personKey] : [])], now) }
}
