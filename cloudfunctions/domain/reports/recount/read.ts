import type { RecountTarget } from '@nuanyu/types/reports'
import { casesReceived, openCasesAfter, ratingsGiven } from '../../feedback/store'
import { clinicsHeld } from '../../clinic/events/store'
import { findingsConfirmed } from '../../findings/store'
import { callsTried } from '../../inspection/calls/store'
import { openOrdersAfter } from '../../orders/store'
import { notesWritten } from '../../thanks/store'
import { addMonths, startOfDay } from '../../time/localTime'
import { visitsConducted } from '../../visits/store'
import { type Contribution, ofCase, ofRating, ofThanks } from '../contribution'
import { ofCall, ofClinic, ofFinding, ofOrder, ofVisit } from '../work'
import type { Run } from './records'

/** The records behind the figures, a page at a time. */

export const PAGE = 100

export type Page = { contributions: Contribution[]; next: Run['after'] }

type Read = (target: RecountTarget, after: Run['after']) => Promise<Page>

/** One kind of record after the other. */
export function stepsOf(target: RecountTarget): Read[] {
  return target === 'now' ? [inHand, ordersInHand] : [ratings, cases, notes, clinics, calls, visits, findings]
}

const ratings: Read = async (target, after) =>
  paged(await ratingsGiven(...spanOf(target), after, PAGE), ofRating, ({ at }) => at)

const cases: Read = async (target, after) =>
  paged(await casesReceived(...spanOf(target), after, PAGE), ofCase, ({ submittedAt }) => submittedAt)

const notes: Read = async (target, after) =>
  paged(await notesWritten(...spanOf(target), after, PAGE), ofThanks, ({ at }) => at)

const clinics: Read = async (target, after) =>
  paged(await clinicsHeld(...spanOf(target), after, PAGE), ofClinic, ({ startsAt }) => startsAt)

const visits: Read = async (target, after) =>
  paged(await visitsConducted(...spanOf(target), after, PAGE), ofVisit, ({ orderAt }) => orderAt)

const findings: Read = async (target, after) =>
  paged(await findingsConfirmed(...spanOf(target), after, PAGE), ofFinding, ({ confirmedAt }) => confirmedAt ?? START)

// By their id alone: a call has been tried at several times.
const START = new Date(0)

const calls: Read = async (target, after) =>
  paged(await callsTried(...spanOf(target), after?.id ?? '', PAGE), ofCall, () => START)

const inHand: Read = async (_target, after) => paged(await openCasesAfter(after?.id ?? '', PAGE), ofCase, () => START)

const ordersInHand: Read = async (_target, after) =>
  paged(await openOrdersAfter(after?.id ?? '', PAGE), ofOrder, () => START)

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
