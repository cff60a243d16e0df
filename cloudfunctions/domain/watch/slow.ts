import { SMALL_IN_PUBLIC, SMALL_NUMBER } from '@nuanyu/types/reports'
import type { Question } from './questions'

/** What shows only over weeks. Pure: from what was counted to what is asked; each question once. */

/** Ratings of a department by those who work there. */
export type OwnUnit = { departmentId: string; department: string; month: string; n: number }
export type Traded = { noteId: string; department: string }
/** Ratings of a department in the month before and after a criticism, and of all others; null where withheld. */
export type Fell = {
  departmentId: string
  department: string
  month: string
  before: number | null
  after: number | null
  othersBefore: number | null
  othersAfter: number | null
}
/** The same long text by so many people; `key` stands for the text. */
export type Pasted = { key: string; month: string; departmentId: string; department: string; people: number }

export type SeenSlowly = { ownUnit: OwnUnit[]; traded: Traded[]; fell: Fell[]; pasted: Pasted[] }

export const PASTED_BY = 5
/** Shorter ones many people write by themselves. */
export const PASTED_LENGTH = 12
/** To less than half of what the others came to. */
const HALF = 0.5

export function slowQuestions({ ownUnit, traded, fell, pasted }: SeenSlowly): Question[] {
  return [
    ...ownUnit.filter(({ n }) => n >= SMALL_NUMBER).map(askOwnUnit),
    ...traded.map(askTraded),
    ...fell.filter(hasFallen).map(askFell),
    ...pasted.filter(({ people }) => people >= PASTED_BY).map(askPasted),
  ]
}

function askOwnUnit({ departmentId, department, month, n }: OwnUnit): Question {
  return {
    key: ['ownUnit', departmentId, month],
    kind: 'ownUnit',
    period: month,
    about: `departments/${departmentId}`,
    title: '职工评价本科室，是正常的吗？',
    body: `${sayMonth(month)}${n}条：${department}`,
    n,
    hourly: false,
  }
}

function askTraded({ noteId, department }: Traded): Question {
  return {
    key: ['traded', noteId],
    kind: 'traded',
    period: null,
    about: `thanks/${noteId}`,
    title: '两人半年内互相写感谢，是正常的吗？',
    body: department,
    n: 1,
    hourly: false,
  }
}

/** With the others falling as much, it is the season and not the criticism. Small numbers say nothing. */
export function hasFallen({ before, after, othersBefore, othersAfter }: Fell): boolean {
  if ([before, after, othersBefore, othersAfter].some((n) => n === null || n < SMALL_IN_PUBLIC)) return false
  const [own, others] = [Number(after) / Number(before), Number(othersAfter) / Number(othersBefore)]
  return own < HALF * Math.min(1, others)
}

function askFell({ departmentId, department, month, before, after }: Fell): Question {
  return {
    key: ['fell', departmentId, month],
    kind: 'fell',
    period: month,
    about: `departments/${departmentId}`,
    title: '批评之后评价明显变少，是正常的吗？',
    body: `${sayMonth(month)}前后，每月${before}条变为${after}条：${department}`,
    n: after ?? 0,
    hourly: false,
  }
}

function askPasted({ key, month, departmentId, department, people }: Pasted): Question {
  return {
    key: ['pasted', key, month],
    kind: 'pasted',
    period: month,
    about: `departments/${departmentId}`,
    title: '多人写一样的话，是正常的吗？',
    body: `${sayMonth(month)}${people}人：${department}`,
    n: people,
    hourly: false,
  }
}

function sayMonth(month: string): string {
  return `${Number(month.slice(0, 4))}年${Number(month.slice(5))}月`
}
