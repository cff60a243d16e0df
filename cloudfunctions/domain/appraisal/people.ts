import type { RosterRecord } from '../people/records'
import type { Appraised } from './records'

/** Somebody of the list, as an appraisal names them. Told in the software is only who is in it now. */
export function appraisedOf(roster: RosterRecord): Appraised {
  const { _id, name, title, departmentId, departmentName, head, state, key } = roster
  return { staffId: _id, name, title, departmentId, departmentName, head, key: state === 'joined' ? key : null }
}
