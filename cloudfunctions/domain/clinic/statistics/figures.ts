import { clinicKinds, type ClinicStatistics } from '@nuanyu/types/clinic'
import { monthOf } from '../../time/localTime'
import { halfBefore, halfOf, monthsOfHalf, sayHalf } from '../events/half'
import type { ClinicTally } from '../events/records'
import type { Counted, People } from './store'

/** What a half-year of events came to. Pure. */

type Line = ClinicStatistics['byKind'][number]
export type Held = Omit<Counted, 'tally'> & { tally: ClinicTally }

/** How many half-years back one may look. */
const HALVES = 6

export function figuresOf(
  half: string,
  branchId: string | null,
  held: readonly Held[],
  people: People,
  now: Date,
): ClinicStatistics {
  const current = chosen(held, half, branchId)
  const before = chosen(held, halfBefore(half), branchId)
  const visits = sum(current, 'visits')
  return {
    half,
    halfLabel: sayHalf(half),
    halves: halvesUntil(now).map((id) => ({ id, label: sayHalf(id) })),
    branches: branchesOf(held),
    events: current.length,
    visits,
    registered: sum(current, 'registered'),
    walkIns: sum(current, 'walkIns'),
    noShows: sum(current, 'noShows'),
    heads: sum(current, 'heads'),
    people: people.people,
    unnamed: Math.max(0, visits - people.named),
    byKind: linesBy(current, ({ form }) => [[form.kind, clinicKinds[form.kind]]]),
    byBranch: linesBy(current, ({ form, branchName, departmentName }) =>
      form.branchId === null
        ? [[form.departmentId ?? '', departmentName ?? '未写明']]
        : [[form.branchId, branchName ?? form.branchId]],
    ),
    ...doctorsOf(current),
    byMonth: monthsOfHalf(half).map((month) => {
      const label = `${Number(month.slice(5))}月`
      const lines = linesBy(current, ({ startsAt }) => (monthOf(startsAt) === month ? [[month, label]] : []))
      return lines[0] ?? { id: month, label, events: 0, visits: 0, walkIns: 0 }
    }),
    before: { events: before.length, visits: sum(before, 'visits') },
  }
}

/** Those of a half-year, of one branch where one is asked for. */
export function chosen<T extends { half: string; form: { branchId: string | null } }>(
  held: readonly T[],
  half: string,
  branchId: string | null,
): T[] {
  return held.filter((event) => event.half === half && (branchId === null || event.form.branchId === branchId))
}

export function halvesUntil(now: Date): string[] {
  const halves = [halfOf(monthOf(now))]
  while (halves.length < HALVES) halves.push(halfBefore(halves.at(-1) ?? ''))
  return halves
}

function branchesOf(held: readonly Held[]): { id: string; name: string }[] {
  const names = new Map<string, string>()
  for (const { form, branchName } of held) if (form.branchId) names.set(form.branchId, branchName ?? form.branchId)
  return [...names].map(([id, name]) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name, 'zh'))
}

/**
 * An event with one doctor counts with all its visits. With several it is what volunteers noted, and of how many they did
 * not is said beside it.
 */
function doctorsOf(held: readonly Held[]): Pick<ClinicStatistics, 'byDoctor' | 'doctorUnnoted'> {
  const lines = new Map<string, Line>()
  let doctorUnnoted = 0
  for (const { form, tally } of held) {
    const names = [...new Set(form.doctors.map(({ name }) => name))]
    if (names.length === 0) continue
    const [only = ''] = names
    const noted = new Map<string, number>(
      names.length === 1 ? [[only, tally.visits]] : tally.doctors?.map(({ name, visits }) => [name, visits]),
    )
    // A name that was corrected later still counts as it was noted.
    for (const name of new Set([...names, ...noted.keys()])) {
      const line = lines.get(name) ?? { id: name, label: name, events: 0, visits: 0, walkIns: 0 }
      line.events += 1
      line.visits += noted.get(name) ?? 0
      line.walkIns += names.length === 1 ? tally.walkIns : 0
      lines.set(name, line)
    }
    doctorUnnoted += tally.visits - [...noted.values()].reduce((sum, n) => sum + n, 0)
  }
  return { byDoctor: inOrder([...lines.values()]), doctorUnnoted }
}

/** The most visits first. */
function linesBy(held: readonly Held[], partsOf: (event: Held) => [id: string, label: string][]): Line[] {
  const lines = new Map<string, Line>()
  for (const event of held)
    for (const [id, label] of partsOf(event)) {
      const line = lines.get(id) ?? { id, label, events: 0, visits: 0, walkIns: 0 }
      line.events += 1
      line.visits += event.tally.visits
      line.walkIns += event.tally.walkIns
      lines.set(id, line)
    }
  return inOrder([...lines.values()])
}

function inOrder(lines: Line[]): Line[] {
  return lines.sort((a, b) => b.visits - a.visits || b.events - a.events || (a.id < b.id ? -1 : 1))
}

function sum(held: readonly Held[], of: Exclude<keyof ClinicTally, 'doctors'>): number {
  return held.reduce((total, { tally }) => total + tally[of], 0)
}
