import { anySearch, caseKinds, type CaseSearch, caseStates, channels, type SearchForm } from '@nuanyu/types/feedback'
import { stepped } from '../../features/period/period'
import { today } from '../../features/time/day'

/** Nothing chosen, in a list of choices. */
export const ANY = 'any'

export type Option = { id: string; label: string }

/** The facts one may narrow by, each a list. */
export type Fact = 'state' | 'kind' | 'subject' | 'departmentId' | 'channel' | 'from' | 'to'

const named = (labels: Record<string, string>) => Object.entries(labels).map(([id, label]) => ({ id, label }))

export const factNames: Record<Fact, string> = {
  state: '状态',
  departmentId: '科室',
  subject: '类别',
  kind: '投诉或建议',
  channel: '来源',
  from: '从哪个月',
  to: '到哪个月',
}

const MONTHS_BACK = 60

export function optionsOf(fact: Fact, form: SearchForm | undefined): Option[] {
  const any = { id: ANY, label: '不限' }
  switch (fact) {
    case 'state':
      return [any, ...named(caseStates)]
    case 'kind':
      return [any, ...named(caseKinds)]
    case 'subject':
      return [any, ...(form?.subjects ?? [])]
    case 'departmentId':
      return [any, ...(form?.departments ?? [])]
    case 'channel':
      return [any, ...named(channels)]
    case 'from':
    case 'to':
      return [any, ...monthsBack()]
  }
}

function monthsBack(): Option[] {
  const now = today().slice(0, 7)
  return Array.from({ length: MONTHS_BACK }, (_unused, back) => stepped(now, -back)).map((id) => ({
    id,
    label: sayMonth(id),
  }))
}

function sayMonth(month: string): string {
  const [year = '', number = ''] = month.split('-')
  return `${year}年${String(Number(number))}月`
}

export function withFact(search: CaseSearch, fact: Fact, chosen: string): CaseSearch {
  return { ...search, [fact]: chosen === ANY ? null : chosen }
}

/** What is narrowed by, in words, to be seen and taken away while the list of filters is closed. */
export function factsOf(search: CaseSearch, form: SearchForm | undefined): { fact: Fact | 'overdue'; label: string }[] {
  const facts = (Object.keys(factNames) as Fact[]).flatMap((fact) => {
    const chosen = search[fact]
    if (chosen === null) return []
    const label = optionsOf(fact, form).find(({ id }) => id === chosen)?.label ?? chosen
    return [{ fact, label: fact === 'from' ? `${label}起` : fact === 'to' ? `到${label}` : label }]
  })
  return search.overdue ? [...facts, { fact: 'overdue' as const, label: '已逾期' }] : facts
}

export function without(search: CaseSearch, fact: Fact | 'overdue'): CaseSearch {
  return fact === 'overdue' ? { ...search, overdue: false } : { ...search, [fact]: null }
}

export function isAny(search: CaseSearch): boolean {
  return JSON.stringify(search) === JSON.stringify({ ...anySearch })
}

/** Two characters are the least that can be found; until then the list stays. */
export function longEnough(words: string): boolean {
  return words.trim() === '' || words.split(/\s+/).some((word) => [...word].length >= 2)
}
