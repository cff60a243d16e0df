import { eachAlone } from '../../kernel/eachAlone'
import type { Calendar } from '../time/workingDays'
import { passTime } from './rules/timer'
import { type Author, casesWithStepDue, changeCase } from './store'

const BATCH = 100

/**
 * Reminders, overdue marks, escalation, closing unrated, releasing, archiving: whatever time has brought about.
 * Each case is its own transaction; repeating is harmless.
 */
export async function moveDueCases(author: Author, calendar: Calendar): Promise<number> {
  const ids = await casesWithStepDue(author.now, BATCH)
  return eachAlone('deadlines', ids, (id) =>
    changeCase(id, 'jobs.deadlines', (record) => passTime(record, author.now, calendar), author),
  )
}
