import { SMALL_IN_PUBLIC, SMALL_NUMBER } from '@nuanyu/types/reports'
import type { Watching } from '../settings/defaults'
import type { Question } from './questions'

/** What shows only over weeks. Pure: from what was counted to what is asked; each question once. */

/** Ratings of a department by those who work there. */
export type OwnUnit = { departmentId: string; department: string; month: string; n: number }
export type Traded = { noteId: string; department: string }
/** What comes in by itself, and may be kept from coming. */
export const falling = ['ratings', 'complaints'] as const
/**
 * A department's in the month before and after a criticism, and those of all others. `before` and `afterShown` are what
 * may be said, null where withheld; the others are for judging alone.
 */
export type Fell = {
  what: (typeof falling)[number]
  departmentId: string
  department: string
  month: string
  before: number | null
  after: number
  afterShown: number | null
  othersBefore: number
  othersAfter: number
}
/** The same long text by so many people; `key` stands for the text. */
export type Pasted = { key: string; month: string; departmentId: string; department: string; people: number }

export type SeenSlowly = { ownUnit: OwnUnit[]; traded: Traded[]; fell: Fell[]; pasted: Pasted[] }

type Lines = Pick<Watching, 'pastedBy' | 'fallPercent'>

export function slowQuestions({ ownUnit, traded, fell, pasted }: SeenSlowly, lines: Lines): Question[] {
  return [
    ...ownUnit.filter(({ n }) => n >= SMALL_NUMBER).map(askOwnUnit),
    ...traded.map(askTraded),
    ...fell.filter((one) => hasFallen(one, lines)).map(askFell),
    ...pasted.filter(({ people }) => people >= lines.pastedBy).map(askPasted),
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

/**
 * To less than that part of what the others came to: with them falling as much, it is the season and not the criticism. A
 * small number before says nothing. One below five counts as four, so that a question never tells more than "below five".
 */
export function hasFallen(
  { before, after, othersBefore, othersAfter }: Fell,
  { fallPercent }: Pick<Lines, 'fallPercent'>,
): boolean {
  if (!isLarge(before) || Math.min(othersBefore, othersAfter) < SMALL_IN_PUBLIC) return false
  const own = Math.max(after, SMALL_NUMBER - 1) / before
  return own < (fallPercent / 100) * Math.min(1, othersAfter / othersBefore)
}

function isLarge(n: number | null): n is number {
  return n !== null && n >= SMALL_IN_PUBLIC
}

const unitOf = { ratings: '条', complaints: '件' } as const

function askFell({ what, departmentId, department, month, before, after, afterShown }: Fell): Question {
  const unit = unitOf[what]
  const fewer = after < SMALL_IN_PUBLIC ? `降到${SMALL_IN_PUBLIC}${unit}以下` : '降下来很多'
  const now = afterShown === null || after < SMALL_IN_PUBLIC ? fewer : `变为${afterShown}${unit}`
  return {
    key: ['fell', departmentId, month, ...(what === 'ratings' ? [] : [what])],
    kind: 'fell',
    period: month,
    about: `departments/${departmentId}`,
    title: `批评之后${what === 'ratings' ? '评价' : '投诉'}明显变少，是正常的吗？`,
    body: `${sayMonth(month)}前后，每月${before ?? ''}${unit}${now}：${department}`,
    // What it fell to may be too small to be said anywhere.
    n: before ?? 0,
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
