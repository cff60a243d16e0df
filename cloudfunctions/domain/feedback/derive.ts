import type { Calendar } from '../time/workingDays'
import type { CaseRecord } from './records'
import { orderAt, seatsOf, todoOf } from './seats'
import { nextStepAt } from './steps'

/** Fills in what follows from the rest of the record and is stored only to be found by an index. */
export function derive(record: CaseRecord, calendar: Calendar): CaseRecord {
  return {
    ...record,
    seats: seatsOf(record),
    todo: todoOf(record),
    orderAt: orderAt(record),
    nextStepAt: nextStepAt(record, calendar),
  }
}
