import { database } from '../../kernel/database'
import { eachAlone } from '../../kernel/eachAlone'
import type { JobContext } from '../../kernel/jobs'
import type { Calendar } from '../time/workingDays'
import { recount } from './rules/recount'
import { changeCase, openCasesAfter } from './store'

const BATCH = 50

/**
 * Stored in `settings` under `recounted`: by which calendar the open cases are counted, and how far that has come. It is
 * compared and not called: so a year that was entered, restored, or came with a newer version of the software are all the
 * same, and a run that was cut off goes on. One case that fails keeps no other waiting, and is met again by the next
 * round.
 */
type Recounted = {
  _id: string
  by: string
  since: Date
  startedAt: Date
  after: string
  done: boolean
  failed: boolean
}

/** So long an instance may still count new cases by the former calendar; whoever goes through later meets those too. */
const SETTLED_MS = 120_000

/** Counts open cases anew when the calendar in force is another one than they were counted by. */
export async function recountCases({ author, calendar }: JobContext): Promise<number> {
  const by = nameOf(calendar)
  // A warm instance has seen that nothing is left to do.
  if (by === finished) return 0
  const stored = await database.get<Recounted>('settings', 'recounted')
  const { now } = author
  const begin: Recounted = { _id: 'recounted', by, since: now, startedAt: now, after: '', done: false, failed: false }
  const state = stored?.by === by ? stored : begin
  if (state.done) {
    finished = by
    return 0
  }
  const page = await openCasesAfter(state.after, BATCH)
  let moved = 0
  const seen = await eachAlone('recount', page, async (record) => {
    if (recount(record, now, calendar) === record) return
    await changeCase(record._id, 'jobs.recount', (current) => recount(current, now, calendar), author)
    moved++
  })
  const failed = state.failed || seen < page.length
  const last = page.at(-1)?._id ?? state.after
  const settled = state.startedAt.getTime() - state.since.getTime() >= SETTLED_MS
  const next: Recounted =
    page.length === BATCH
      ? { ...state, after: last, failed }
      : settled && !failed
        ? { ...state, after: last, done: true }
        : { ...state, after: '', startedAt: now, failed: false }
  await database.transact((tx) => tx.replace('settings', next))
  return moved
}

let finished = ''

/** Two calendars with the same days have the same name. */
function nameOf({ holidays, makeUpWorkdays, knownYears }: Calendar): string {
  const days = [...[...holidays].sort(), '|', ...[...makeUpWorkdays].sort(), '|', ...[...knownYears].sort()].join()
  let hash = 5381
  for (let index = 0; index < days.length; index++) hash = (hash * 33) ^ days.charCodeAt(index)
  return `${knownYears.size}-${holidays.size}-${makeUpWorkdays.size}-${(hash >>> 0).toString(36)}`
}
