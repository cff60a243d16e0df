import { _, database } from '../../../kernel/database'
import { openStates } from '../lifecycle'
import type { CaseRecord } from '../records'
import { DISCIPLINE, OFFICE, seatOfDepartment } from '../seats'
import { ascending, beyond, both, type Position } from './positions'

/** What lies with these departments now, the most pressing first. */
export async function casesLyingWith(
  departmentIds: string[],
  after: Position | null,
  limit: number,
): Promise<CaseRecord[]> {
  return database.find<CaseRecord>('cases', {
    where: both({ todo: _.in(departmentIds.map(seatOfDepartment)) }, beyond('orderAt', after)),
    orderBy: ascending('orderAt'),
    limit,
  })
}

const open = { state: _.in([...openStates]) }

/** Open cases that a department answers for or helps with. */
export async function countOpenAt(departmentId: string): Promise<number> {
  return database.count('cases', { seats: seatOfDepartment(departmentId), ...open })
}

/** What waits for those of whom there may be one alone. */
export async function countOnDesk(): Promise<{ complaint_office: number; discipline: number }> {
  return {
    complaint_office: await database.count('cases', { todo: OFFICE }),
    discipline: await database.count('cases', { todo: DISCIPLINE }),
  }
}

/** Open cases that name this person. */
export async function countNaming(staffKey: string): Promise<number> {
  return database.count('cases', { 'named.key': staffKey, ...open })
}

/** Replies of this person that wait to be reviewed. */
export async function countDraftsOf(staffKey: string): Promise<number> {
  return database.count('cases', { todo: OFFICE, state: 'reply_review', 'draft.byKey': staffKey })
}

/** Cases from which this person is kept out or in which they are named. */
export async function casesConcerning(staffKey: string, limit: number): Promise<CaseRecord[]> {
  return database.find<CaseRecord>('cases', {
    where: _.or({ keptOut: staffKey }, { 'named.key': staffKey }),
    limit,
  })
}
