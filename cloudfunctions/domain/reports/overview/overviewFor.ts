import type { Filter, Overview } from '@nuanyu/types/reports'
import { AppError } from '@nuanyu/types/errors'
import { currentHandbook } from '../../handbook/store'
import { allBranches, allDepartments } from '../../org/store'
import { currentTaxonomies } from '../../settings/store'
import type { Guard } from '../guard'
import { guardFor } from '../guards'
import { orgOf } from '../org'
import { lastYearOf, previousOf, yearOf } from '../period'
import { RECOUNTED, sheetId } from '../sheet'
import { loadSheet } from '../store'
import { presentOverview } from './present'
import type { Source } from './source'
import { recountedOf, workOf } from './work'

/** The overview of a period, from one read of the figures; what the screen shows and a file holds is this. */
export async function overviewFor(filter: Filter, now: Date, least?: number): Promise<Overview> {
  const source = await sourceFor(filter, now, least)
  return { ...presentOverview(source), work: workOf(source), recounted: recountedOf(source) }
}

export async function sourceFor(filter: Filter, now: Date, least?: number): Promise<Source> {
  const { period } = filter
  const years = [...new Set([period, previousOf(period), lastYearOf(period)].map(yearOf))]
  const [{ phrases, retired }, sheet, departments, branches, { attitudes, subjects }] = await Promise.all([
    currentHandbook(now),
    loadSheet([
      ...years.map((year) => sheetId(year, 'main')),
      ...(['heard', 'work', 'now'] as const).map((part) => sheetId(yearOf(period), part)),
      RECOUNTED,
    ]),
    allDepartments(now),
    allBranches(now),
    currentTaxonomies(now),
  ])
  const known = departments.map(({ _id, name, branchId }) => ({ id: _id, name, branchId }))
  assertKnown(filter, known, branches)
  const org = orgOf(known, [...new Set(years.flatMap((year) => sheet.departments(year)))])
  const guards = new Map<string, Guard>()
  const guardOf = (one: string): Guard => {
    const year = yearOf(one)
    const guard = guards.get(year) ?? guardFor(sheet, org, year, now, least)
    guards.set(year, guard)
    return guard
  }
  return {
    filter,
    sheet,
    org,
    guardOf,
    departments: known,
    branches: branches.map(({ _id, name }) => ({ id: _id, name })),
    attitudes,
    subjects,
    phrases: [...phrases, ...retired],
    now,
  }
}

/** A place that is not there is not a place where nothing happened. */
function assertKnown({ place }: Filter, departments: { id: string }[], branches: { _id: string }[]): void {
  const known =
    place.kind === 'hospital' ||
    (place.kind === 'branch'
      ? branches.some(({ _id }) => _id === place.id)
      : departments.some(({ id }) => id === place.id))
  if (!known) throw new AppError('NOT_FOUND')
}
