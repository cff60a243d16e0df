import { SMALL_IN_PUBLIC } from '@nuanyu/types/reports'
import type { JobContext } from '../../kernel/jobs'
import { criticisedBetween } from '../bulletins/store'
import { ownRatings, pastedWords } from '../feedback/store'
import { departmentsFoundAtFault } from '../findings/store'
import { allDepartments } from '../org/store'
import { activeStaff } from '../people/store'
import { Guard } from '../reports/guard'
import { orgOf } from '../reports/org'
import { yearOf } from '../reports/period'
import { sheetId } from '../reports/sheet'
import { loadSheet } from '../reports/store'
import { mutualNotes } from '../thanks/store'
import { addMonths, formatLocal, monthOf, startOfDay } from '../time/localTime'
import { falling, type Fell, type SeenSlowly } from './slow'

/** What is looked at once a night. */

const HOUR = 3

export function isDue(now: Date): boolean {
  return Number(formatLocal(now, 'H')) === HOUR
}

/** On the first days of a month, what came in at the end of the one before is still looked at. */
export async function lookOverWeeks({ author: { now }, secrets, settings }: JobContext): Promise<SeenSlowly> {
  const month = Number(formatLocal(now, 'D')) <= 3 ? addMonths(monthOf(now), -1) : monthOf(now)
  const [from, to] = [startOfMonth(month), startOfMonth(addMonths(month, 1))]
  const departments = await allDepartments(now)
  const nameOf = (id: string) => departments.find(({ _id }) => _id === id)?.name ?? '医院'
  const own = await ownRatings(await activeStaff(), from, to)
  const { pastedBy, pastedLength } = settings.watching
  const pasted = await pastedWords(from, to, pastedBy, pastedLength)
  const notes = await mutualNotes(from, to)
  return {
    ownUnit: [...own].map(([departmentId, n]) => ({ departmentId, department: nameOf(departmentId), month, n })),
    traded: notes.map(({ _id, department }) => ({ noteId: _id, department: department?.name ?? '医院' })),
    fell: await fallen(month, departments, now),
    pasted: pasted.map(({ words, departmentId, people }) => ({
      key: secrets.idOf('pasted', words),
      month,
      departmentId,
      department: nameOf(departmentId),
      people,
    })),
  }
}

type Departments = { _id: string; name: string; branchId: string | null }[]

/** Criticised two months ago: the month before that is compared with the one after it, which is over. */
async function fallen(month: string, departments: Departments, now: Date): Promise<Fell[]> {
  const critical = addMonths(month, -2)
  const [from, to] = [startOfMonth(critical), startOfMonth(addMonths(critical, 1))]
  const about = new Set([...(await criticisedBetween(from, to)), ...(await departmentsFoundAtFault(from, to))])
  if (about.size === 0) return []
  const months = [addMonths(critical, -1), addMonths(critical, 1)] as const
  const years = [...new Set(months.map(yearOf))]
  const sheet = await loadSheet(years.map((year) => sheetId(year, 'main')))
  const known = departments.map(({ _id, name, branchId }) => ({ id: _id, name, branchId }))
  const org = orgOf(known, [...new Set(years.flatMap((year) => sheet.departments(year)))])
  const guards = new Map(years.map((year) => [year, new Guard(sheet, org, year, now, SMALL_IN_PUBLIC)]))
  const [before, after] = months
  const count = (what: Fell['what'], place: string, one: string) =>
    guards.get(yearOf(one))?.count(what, place, one) ?? null
  // These are neither told nor stored.
  const others = (what: Fell['what'], id: string, one: string) =>
    sheet.sum(sheet.departments(yearOf(one)), one, what) - sheet.count(id, one, what)
  return departments
    .filter(({ _id }) => about.has(_id))
    .flatMap(({ _id, name }) =>
      falling.map((what) => ({
        what,
        departmentId: _id,
        department: name,
        month: critical,
        before: count(what, _id, before),
        after: sheet.count(_id, after, what),
        afterShown: count(what, _id, after),
        othersBefore: others(what, _id, before),
        othersAfter: others(what, _id, after),
      })),
    )
}

function startOfMonth(month: string): Date {
  return startOfDay(`${month}-01`)
}
