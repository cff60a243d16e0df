import {
  callStates,
  type CallState,
  type CheckItem,
  goodness,
  type ItemAnswer,
  type PlanResults,
  scoreOf,
} from '@nuanyu/types/inspection'
import { SMALL_NUMBER } from '@nuanyu/types/reports'
import { column } from '../../reports/suppress'

export type Answered = { state: CallState; department: { id: string; name: string }; answers: ItemAnswer[] }

const ENDED = ['reached', 'refused', 'unreachable', 'wrong_number'] as const

/**
 * What came out. Of answers only those who were reached count, and of a department only when enough were; where one
 * department alone would be hidden, another is hidden with it, so that nothing can be found by taking away.
 */
export function resultsOf(items: CheckItem[], calls: readonly Answered[]): PlanResults {
  const reached = calls.filter(({ state }) => state === 'reached')
  const departments = inOrder(calls)
  const of = (id: string) => reached.filter(({ department }) => department.id === id)
  const shown = column(departments.map(({ id }) => of(id).length))
  return {
    outcomes: ENDED.map((state) => ({
      state,
      label: callStates[state],
      n: calls.filter((call) => call.state === state).length,
    })),
    reached: reached.length,
    departments: departments.map(({ id, name }, index) => ({
      id,
      name,
      reached: shown[index] ?? null,
      score: enough(shown[index]) ? average(of(id).map(({ answers }) => scoreOf(items, answers))) : null,
    })),
    items: items.map((item) => {
      const given = departments.map(({ id }) => of(id).flatMap(({ answers }) => goodOf(item, answers)))
      const visible = column(given.map(({ length }) => length))
      return {
        item,
        all: share(given.flat(), given.flat().length),
        departments: departments.map(({ id }, index) => ({ id, ...share(given[index] ?? [], visible[index] ?? null) })),
      }
    }),
    threshold: SMALL_NUMBER,
  }
}

function goodOf(item: CheckItem, answers: readonly ItemAnswer[]): number[] {
  const value = answers.find(({ itemId }) => itemId === item.id)?.value
  const good = value === undefined ? null : goodness(item, value)
  return good === null ? [] : [good]
}

function share(given: number[], n: number | null): { n: number | null; value: number | null } {
  if (n === 0) return { n: 0, value: null }
  return enough(n) ? { n, value: average(given) } : { n: null, value: null }
}

function enough(n: number | null | undefined): n is number {
  return n !== null && n !== undefined && n >= SMALL_NUMBER
}

function average(values: (number | null)[]): number | null {
  const said = values.filter((value) => value !== null)
  return said.length === 0 ? null : said.reduce((sum, value) => sum + value, 0) / said.length
}

function inOrder(calls: readonly Answered[]): Answered['department'][] {
  const found = new Map(calls.map(({ department }) => [department.id, department]))
  return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}
