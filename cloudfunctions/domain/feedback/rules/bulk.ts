import { AppError } from '@nuanyu/types/errors'
import { caseStates } from '@nuanyu/types/feedback'
import type { StaffRecord, Viewer } from '../../../kernel/viewer'
import { isStaffed, keptOutBy } from '../conflicts'
import { relationsTo } from '../policy'
import type { CaseRecord } from '../records'
import type { AssignedDepartment, Moment } from './command'
import { decide } from './index'
import { keptOutOfBoth, mergeInto } from './merge'
import { undoable } from './undo'

/** The commands on one case, given to several. Whether each may be given is decided by the case's own rules. */

/** A department and who works there. */
export type Desk = { id: string; name: string; branchId: string | null; staff: StaffRecord[] }

export type Seen = { version: number; viewer: Viewer; at: Moment }

/** Staff named in the words who work there are kept out, and a department without anybody left is refused. */
export function assignTo(record: CaseRecord, desk: Desk, { version, viewer, at }: Seen): CaseRecord {
  const { id, name, branchId, staff } = desk
  const keptOut = [...new Set([...record.keptOut, ...keptOutBy(record.words, staff, id)])]
  const staffed = isStaffed(staff, id, [...keptOut, record.ownerKey], at.now)
  const department: AssignedDepartment = { id, name, branchId, staffed }
  const after = decide(record, { name: 'assign', departments: [department], keptOut }, version, viewer, at)
  return undoable(record, after, viewer, at)
}

/** `staff`: who works where the main case lies. */
export function mergeWith(
  record: CaseRecord,
  main: CaseRecord,
  staff: StaffRecord[],
  { version, viewer, at }: Seen,
): [CaseRecord, CaseRecord] {
  const [merged, absorbed] = mergeInto(record, main, version, viewer, at)
  if (merged !== record) assertStaffed(record, main, staff, viewer, at.now)
  return [undoable(record, merged, viewer, at), undoable(main, absorbed, viewer, at)]
}

/** Whom the one case keeps out, the other does from now on: somebody has to be left there who may answer. */
export function assertStaffed(
  record: CaseRecord,
  main: CaseRecord,
  staff: StaffRecord[],
  viewer: Viewer,
  now: Date,
): void {
  if (!main.department || relationsTo(main, viewer, now).length === 0) return
  const keptOut = [...keptOutOfBoth(main, record), main.ownerKey]
  if (keptOut.length === main.keptOut.length + 1) return
  if (!isStaffed(staff, main.department.id, keptOut, now)) throw new AppError('STAFF_NEEDED')
}

/** What would become of a case, in words. */
export function sayAssigned(record: CaseRecord, desk: { name: string }): string {
  const from = record.department?.name
  if (from === desk.name) return `已在${desk.name}，重新分派一次`
  return from ? `从${from}改派到${desk.name}` : `${caseStates[record.state]}，分派到${desk.name}`
}

export function sayRefused(error: unknown): string {
  if (!(error instanceof AppError)) return '没有办成，请再试一次'
  return error.details.fields?.[0]?.message ?? error.message
}
