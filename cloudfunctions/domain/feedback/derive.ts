import type { Calendar } from '../time/workingDays'
import type { CaseRecord } from './records'
import { orderAt, seatsOf, todoOf } from './seats'
import { termsOf } from './search/terms'
import { nextStepAt } from './steps'

/** Fills in what follows from the rest of the record and is stored only to be found by an index. */
export function derive(record: CaseRecord, calendar: Calendar): CaseRecord {
  const seats = seatsOf(record)
  return {
    ...record,
    seats,
    todo: todoOf(record),
    orderAt: orderAt(record),
    nextStepAt: nextStepAt(record, calendar),
    ...termsOf({ ...record, seats }),
  }
}
