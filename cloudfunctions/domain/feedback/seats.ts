import { isOpen } from './lifecycle'
import type { CaseRecord } from './records'

/** A chair of responsibility: whoever sits in it finds the case in the inbox. */
export const OFFICE = 'office'
export const DISCIPLINE = 'discipline'
export const seatOfDepartment = (id: string) => `department:${id}`
/** Handlers of the whole hospital sit in every department's chair; they need one name for it. */
export const ANY_DEPARTMENT = 'department:*'

type Seated = Pick<
  CaseRecord,
  'lane' | 'state' | 'turn' | 'department' | 'partners' | 'heldUntil' | 'extension' | 'risk' | 'retaliation'
>

/** Who follows the case. */
export function seatsOf(record: Seated): string[] {
  const watching = record.retaliation.length > 0 ? [DISCIPLINE] : []
  if (record.lane === 'discipline') return [DISCIPLINE]
  return [...new Set([OFFICE, ...departmentsOf(record), ...watching])]
}

/** Who has to do something now. While a case is open and does not wait for the patient, somebody always has. */
export function todoOf(record: Seated): string[] {
  const todo = new Set<string>()
  const decider = record.lane === 'discipline' ? DISCIPLINE : OFFICE
  if (record.retaliation.some(({ answer }) => answer === null)) todo.add(DISCIPLINE)
  // A danger is looked at even when the person takes the case back.
  if (record.risk?.state === 'open') todo.add(decider)
  if (!isOpen(record.state) || record.heldUntil) return [...todo]
  if (record.extension) todo.add(decider)
  if (record.turn === 'complaint_office') todo.add(decider)
  if (record.turn === 'department') {
    if (record.lane === 'discipline') todo.add(DISCIPLINE)
    else for (const seat of atWork(record)) todo.add(seat)
  }
  return [...todo]
}

/** A danger lies on top of everything that has only a date. */
export function orderAt({ risk, submittedAt, dueAt }: Pick<CaseRecord, 'risk' | 'submittedAt' | 'dueAt'>): Date {
  return risk?.state === 'open' ? new Date(submittedAt.getTime() - TEN_YEARS_MS) : dueAt
}

const TEN_YEARS_MS = 10 * 365 * 86_400_000

function departmentsOf({ department, partners, heldUntil }: Seated): string[] {
  if (heldUntil) return []
  const ids = [...(department ? [department.id] : []), ...partners.map(({ id }) => id)]
  return ids.length === 0 ? [] : [...ids.map(seatOfDepartment), ANY_DEPARTMENT]
}

function atWork({ department, partners }: Seated): string[] {
  const waiting = partners.filter(({ contribution }) => contribution === null).map(({ id }) => seatOfDepartment(id))
  return [...(department ? [seatOfDepartment(department.id)] : []), ...waiting, ANY_DEPARTMENT]
}
