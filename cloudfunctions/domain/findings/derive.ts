import { reminderOf } from '../time/reminder'
import type { Calendar } from '../time/workingDays'
import { queueOf, toldStates } from './lifecycle'
import type { FindingRecord } from './records'

/** The fields by which findings are found: made anew with every change. */
export function derived(record: FindingRecord, calendar: Calendar): FindingRecord {
  return {
    ...record,
    queue: queueFor(record),
    subjects: toldStates.includes(record.state) ? subjectsOf(record) : [],
    confirmedAt: record.decision?.confirmed ? record.decision.at : null,
    nextStepAt: nextStepOf(record, calendar),
  }
}

function queueFor({ state, good, silent }: FindingRecord): FindingRecord['queue'] {
  if (state === 'reviewed' && good) return 'decide'
  return state === 'notified' && silent ? 'decide' : queueOf[state]
}

/** One that was about a person and does not hold is nobody's any more, and not the unit's either. */
function subjectsOf({ personal, person, department }: FindingRecord): string[] {
  if (personal) return person ? [`person:${person.staffId}`] : []
  return [`unit:${department.id}`, 'unit:*']
}

function nextStepOf({ state, silent, reminded, answerBy }: FindingRecord, calendar: Calendar): Date | null {
  if (state !== 'notified' || silent || answerBy === null) return null
  return reminded ? answerBy : reminderOf(answerBy, calendar)
}
