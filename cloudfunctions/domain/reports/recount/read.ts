import type { RecountTarget } from '@nuanyu/types/reports'
import { casesReceived, openCasesAfter, ratingsGiven } from '../../feedback/store'
import { notesWritten } from '../../thanks/store'
import { addMonths, startOfDay } from '../../time/localTime'
import { type Contribution, ofCase, ofRating, ofThanks } from '../contribution'
import type { Run } from './records'

/** The records behind the figures, a page at a time. */

export const PAGE = 100

export type Page = { contributions: Contribution[]; next: Run['after'] }

type Read = (target: RecountTarget, after: Run['after']) => Promise<Page>

/** One kind of record after the other. */
export function stepsOf(target: RecountTarget): Read[] {
  return target === 'now' ? [inHand] : [ratings, cases, notes]
}

const ratings: Read = async (target, after) =>
  paged(await ratingsGiven(...spanOf(target), after, PAGE), ofRating, ({ at }) => at)

const cases: Read = async (target, after) =>
  paged(await casesReceived(...spanOf(target), after, PAGE), ofCase, ({ submittedAt }) => submittedAt)

const notes: Read = async (target, after) =>
  paged(await notesWritten(...spanOf(target), after, PAGE), ofThanks, ({ at }) => at)

const START = new Date(0)

const inHand: Read = async (_target, after) => paged(await openCasesAfter(after?.id ?? '', PAGE), ofCase, () => START)

function paged<T extends { _id: string }>(
  found: T[],
  of: (record: T) => Contribution,
  atOf: (record: T) => Date,
): Page {
  const last = found.at(-1)
  return {
    contributions: found.map(of),
    next: last && found.length === PAGE ? { at: atOf(last), id: last._id } : null,
  }
}

/** From the month's first moment until the next one's. */
function spanOf(month: string): [from: Date, to: Date] {
  return [startOfDay(`${month}-01`), startOfDay(`${addMonths(month, 1)}-01`)]
}
