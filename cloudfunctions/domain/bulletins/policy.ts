import { type BulletinCommand, bulletinCommands } from '@nuanyu/types/bulletins'
import type { ErrorCode } from '@nuanyu/types/errors'
import { allowed, isBy, refusalBy } from '../../kernel/living/record'
import { hasRole, type Viewer } from '../../kernel/viewer'
import { mayRemind } from '../receipts/rules'
import { type BulletinPart, law } from './lifecycle'
import type { BulletinRecord } from './records'

/** Whoever it is about plays no part in it; they read it when it is issued. */
export function partsOf(record: BulletinRecord, viewer: Viewer, now: Date): BulletinPart[] {
  if (isAbout(record, viewer)) return []
  const parts: BulletinPart[] = []
  if (hasRole(viewer, 'party_office', now)) parts.push('office')
  const left = record.history.some(({ command }) => command === 'submit')
  if (hasRole(viewer, 'discipline', now) && record.kind === 'criticism' && left) parts.push('discipline')
  return parts
}

export function isAbout({ personIds }: Pick<BulletinRecord, 'personIds'>, { staff }: Viewer): boolean {
  return staff !== null && personIds.includes(staff.staffId)
}

/** Commands that judge what somebody else wrote. */
const judging: readonly BulletinCommand[] = ['clear', 'consult', 'approve', 'approveCorrection']

/** Why the viewer may not give the command now, or null when they may. */
export function refusalOf(
  command: BulletinCommand,
  record: BulletinRecord,
  viewer: Viewer,
  now: Date,
): ErrorCode | null {
  const refusal = refusalBy(law, command, record.state, partsOf(record, viewer, now))
  if (refusal) return refusal
  if (judging.includes(command) && whyKept(record, viewer) !== '') return 'SELF_REVIEW'
  if (command === 'approve' && missingIn(record).length > 0) return 'WRONG_STATE'
  if (command === 'approveCorrection' && opinionMissing(record)) return 'WRONG_STATE'
  return command === 'remind' && !mayRemind(record, now) ? 'WRONG_STATE' : null
}

/** Why somebody is kept from judging what waits; empty when nothing keeps them. */
export function whyKept(record: BulletinRecord, viewer: Viewer): string {
  const { staff } = viewer
  const writers = record.proposal ? [record.proposal.by] : record.writers
  if (writers.some((by) => isBy(by, viewer))) return '您写过这一稿，核对和批准要由另一位同事来做'
  const own = staff !== null && record.departments.some(({ id }) => id === staff.departmentId)
  return own ? '通报涉及您所在的科室，核对和批准要由别的科室的同事来做' : ''
}

/** What must be there before a second person may approve. */
export function missingIn(record: BulletinRecord): string[] {
  if (record.state !== 'privacy_check' && record.state !== 'correction') return []
  const check = record.state === 'privacy_check' && record.check === null ? ['隐私核对'] : []
  return [...check, ...(opinionMissing(record) ? [opinionLabel(record)] : [])]
}

function opinionMissing({ kind, opinion }: BulletinRecord): boolean {
  return kind === 'criticism' && opinion?.agrees !== true
}

function opinionLabel({ opinion }: BulletinRecord): string {
  return opinion ? '纪检不同意，要改后再送' : '纪检监察室的意见'
}

export function commandsOf(record: BulletinRecord, viewer: Viewer, now: Date): BulletinCommand[] {
  const commands = Object.keys(bulletinCommands) as BulletinCommand[]
  return allowed(commands, (command) => refusalOf(command, record, viewer, now))
}
