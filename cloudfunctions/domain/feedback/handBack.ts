import { eachAlone } from '../../kernel/eachAlone'
import type { StaffRecord } from '../../kernel/viewer'
import type { Calendar } from '../time/workingDays'
import { isStaffed } from './conflicts'
import { handBack } from './rules/handBack'
import { type Author, casesLyingWith, changeCase } from './store'
import type { Position } from './store'

const PAGE = 50

export type Hands = { author: Author; calendar: Calendar }

/**
 * Goes through what lies with a department and gives to the complaint office whatever nobody there may answer any more,
 * be it that nobody is left or that those who are left are kept out. `staff`: those with a desk there. Answers how many.
 */
export async function handBackFrom(
  departmentId: string,
  staff: StaffRecord[],
  { author, calendar }: Hands,
  atMost = Infinity,
): Promise<number> {
  let moved = 0
  for (let after: Position | null = null; moved < atMost;) {
    const page = await casesLyingWith([departmentId], after, PAGE)
    const left = page
      .filter(({ keptOut, ownerKey }) => !isStaffed(staff, departmentId, [...keptOut, ownerKey], author.now))
      .slice(0, atMost - moved)
    moved += await eachAlone('handBack', left, ({ _id }) =>
      changeCase(_id, 'jobs.handBack', (record) => handBack(record, departmentId, author.now, calendar), author),
    )
    const last = page.at(-1)
    if (!last || page.length < PAGE) break
    after = { at: last.orderAt, id: last._id }
  }
  return moved
}
