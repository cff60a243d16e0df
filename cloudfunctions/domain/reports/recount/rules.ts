import type { RecountTarget } from '@nuanyu/types/reports'
import { addMonths, dayOf, formatLocal } from '../../time/localTime'
import type { Contribution } from '../contribution'
import type { Counters } from '../counters'
import type { Sheet } from '../sheet'
import { WORK } from '../work'
import type { Difference, Line, RecountRecord } from './records'

/** Which month is counted when, and how two counts compare. Pure. */

/** Between these hours, when few people rate. */
const NIGHT = { from: 1, until: 5 }
/** Cases are kept three years at least, and of ratings and notes their numbers stay: all of these months are still whole. */
const MONTHS = 24
/** A month that moves so often in one night is left until the next. */
export const MOST_TRIES = 4

/** The night it is, as the day it belongs to; null by day. */
export function nightOf(now: Date): string | null {
  const hour = Number(formatLocal(now, 'H'))
  return hour >= NIGHT.from && hour < NIGHT.until ? dayOf(now) : null
}

/** What is in hand, then the months of the last two years, the newest first. */
export function targetsAt(now: Date): RecountTarget[] {
  const month = dayOf(now).slice(0, 7)
  return ['now', ...Array.from({ length: MONTHS }, (_, ago) => addMonths(month, -ago))]
}

/** One that was begun goes on; else whichever was longest not looked at, and of those the newest. */
export function nextTarget(
  targets: readonly RecountTarget[],
  records: readonly RecountRecord[],
  night: string,
): RecountTarget | null {
  const of = (target: RecountTarget) => records.find(({ _id }) => _id === target)
  const begun = targets.find((target) => of(target)?.run)
  if (begun) return begun
  const left = targets.filter((target) => (of(target)?.night ?? '') < night)
  const nights = left.map((target) => of(target)?.night ?? '')
  const oldest = [...nights].sort()[0]
  return left.find((_, index) => nights[index] === oldest) ?? null
}

/** Adds what records contribute to the target; all else of them is another target's. */
export function added(lines: readonly Line[], contributions: readonly Contribution[], target: RecountTarget): Line[] {
  const sums = new Map(lines.map((line) => [keyOf(line), { ...line }]))
  for (const { year, departmentId, counters } of contributions) {
    for (const [path, n] of Object.entries(counters)) {
      if (!belongs(year, path, target)) continue
      const key = keyOf({ departmentId, path })
      const line = sums.get(key) ?? { departmentId, path, n: 0 }
      line.n += n
      sums.set(key, line)
    }
  }
  return [...sums.values()]
}

function belongs(year: string, path: string, target: RecountTarget): boolean {
  if (target === 'now') return path.startsWith('now.')
  if (year !== target.slice(0, 4)) return false
  const month = target.slice(5)
  return ['main', 'heard', 'work'].some((part) => path.startsWith(`${part}.${month}.`))
}

/** The stored figures of the target, in one order. */
export function storedLines(sheet: Sheet, target: RecountTarget): Line[] {
  const lines: Line[] = []
  const departments = target === 'now' ? sheet.departmentsNow() : sheet.departments(target.slice(0, 4))
  for (const departmentId of departments) {
    const put = (above: string, counters: Counters | undefined) => flatten(above, counters, departmentId, lines)
    if (target === 'now') put('now', sheet.inHand(departmentId))
    else {
      put(`main.${target.slice(5)}`, sheet.main(departmentId, target))
      put(`heard.${target.slice(5)}`, sheet.heard(departmentId, target))
    }
  }
  if (target !== 'now') flatten(`work.${target.slice(5)}`, sheet.allWork(target), WORK, lines)
  return inOrder(lines)
}

function flatten(above: string, counters: Counters | undefined, departmentId: string, lines: Line[]): void {
  for (const [key, value] of Object.entries(counters ?? {})) {
    const path = `${above}.${key}`
    if (typeof value === 'number') lines.push({ departmentId, path, n: value })
    else flatten(path, value, departmentId, lines)
  }
}

export function inOrder(lines: readonly Line[]): Line[] {
  return lines.filter(({ n }) => n !== 0).sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
}

export function compare(stored: readonly Line[], counted: readonly Line[]): Difference[] {
  const [a, b] = [stored, counted].map((lines) => new Map(inOrder(lines).map((line) => [keyOf(line), line])))
  const differences: Difference[] = []
  for (const key of [...new Set([...a!.keys(), ...b!.keys()])].sort()) {
    const { departmentId, path } = (a!.get(key) ?? b!.get(key)) as Line
    const difference = { departmentId, path, stored: a!.get(key)?.n ?? 0, counted: b!.get(key)?.n ?? 0 }
    if (difference.stored !== difference.counted) differences.push(difference)
  }
  return differences
}

/** What has to be added to the stored figures. Whatever was counted since then stays right. */
export function corrections(differences: readonly Difference[], target: RecountTarget, now: Date): Contribution[] {
  const year = target === 'now' ? dayOf(now).slice(0, 4) : target.slice(0, 4)
  const byDepartment = new Map<string, Record<string, number>>()
  for (const { departmentId, path, stored, counted } of differences) {
    const counters = byDepartment.get(departmentId) ?? {}
    counters[path] = counted - stored
    byDepartment.set(departmentId, counters)
  }
  return [...byDepartment].map(([departmentId, counters]) => ({ year, shard: 0, departmentId, counters }))
}

function keyOf({ departmentId, path }: Pick<Line, 'departmentId' | 'path'>): string {
  return `${departmentId} ${path}`
}
