import type { RosterRecord } from '../people/records'
import { getPerson, isHeaded } from '../people/store'
import type { AppraisalRecord, Appraised } from './records'

/** Somebody of the list, as an appraisal names them. Told in the software is only who is in it now. */
export function appraisedOf(roster: RosterRecord): Appraised {
  const { _id, name, title, departmentId, departmentName, head, state, key } = roster
  return { staffId: _id, name, title, departmentId, departmentName, head, key: state === 'joined' ? key : null }
}

/** As they are today, and whether somebody heads their department. */
export async function appraisedToday(staffId: string): Promise<Appraised> {
  const { roster } = await getPerson(staffId)
  return { ...appraisedOf(roster), headed: await isHeaded(roster.departmentId) }
}

/**
 * The year with whom it is about as they are now. Until somebody gave a grade it goes with the person to another
 * department; then it stays where it was given, and only who is told is looked up anew.
 */
export function asOfNow(record: AppraisalRecord, today: Appraised): AppraisalRecord {
  if (record.state === 'open') return { ...record, person: today }
  const { key, headed } = today
  return { ...record, person: { ...record.person, key, ...(headed === undefined ? {} : { headed }) } }
}
