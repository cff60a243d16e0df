import { type BulletinCommand, bulletinCommands } from '@nuanyu/types/bulletins'
import type { ErrorCode } from '@nuanyu/types/errors'
import { allowed, isBy, refusalBy } from '../../kernel/living/record'
import { hasRole, type Viewer } from '../../kernel/viewer'
import { belongsTo } from '../findings/policy'
import { mayRemind } from '../receipts/rules'
import { type BulletinPart, law } from './lifecycle'
import type { BulletinRecord } from './records'

/** Whoever it is about plays no part in it; they read it when it is issued. */
export function partsOf(record: BulletinRecord, viewer: Viewer, now: Date): BulletinPart[] {
  if (isAbout(record, viewer)) return []
  const parts: BulletinPart[] = []
  if (hasRole(viewer, 'party_office', now)) parts.push('office')
  const left = record.history.some(({ command }) => command === 'submit')
  if (hasRole(viewer, 'discipline', now) && left) {
    if (record.kind === 'criticism') parts.push('discipline')
    if (record.standIn) parts.push('standIn')
  }
  return parts
}

export function isAbout({ personIds }: Pick<BulletinRecord, 'personIds'>, { staff }: Viewer): boolean {
  return staff !== null && personIds.includes(staff.staffId)
}

/** Commands that judge what somebody else wrote. */
const judging: readonly BulletinCommand[] = ['clear', 'consult', 'approve', 'approveCorrection']
/** Commands that let it out, stop it or take it away. */
const steering: readonly BulletinCommand[] = ['issue', 'sendBack', 'dropCorrection', 'withdraw']

/** Why the viewer may not give the command now, or null when they may. */
export function refusalOf(
  command: BulletinCommand,
  record: BulletinRecord,
  viewer: Viewer,
  now: Date,
): ErrorCode | null {
  const refusal = refusalBy(law, command, record.state, partsOf(record, viewer, now))
  if (refusal) return refusal
  if (judging.includes(command) && wroteIt(record, viewer)) return 'SELF_REVIEW'
  if ([...judging, ...steering].includes(command) && ownUnit(record, viewer, now)) return 'SELF_REVIEW'
  if (command === 'approve' && missingIn(record).length > 0) return 'WRONG_STATE'
  if (command === 'approveCorrection' && opinionMissing(record)) return 'WRONG_STATE'
  return command === 'remind' && !mayRemind(record, now) ? 'WRONG_STATE' : null
}

const commands = Object.keys(bulletinCommands) as BulletinCommand[]

/** In words, why somebody may not do what their office could do now; empty when nothing keeps them. */
export function whyKept(record: BulletinRecord, viewer: Viewer, now: Date): string {
  if (commands.every((command) => refusalOf(command, record, viewer, now) !== 'SELF_REVIEW')) return ''
  if (record.standIn) return '党委办公室没有两位与此无关的同事，核对、批准、印发、退回和撤回由纪检监察室来做'
  return ownUnit(record, viewer, now)
    ? '通报涉及您所在或负责的科室，核对、批准、印发、退回和撤回要由别的科室的同事来做'
    : '您写过这一稿，核对和批准要由另一位同事来做'
}

function wroteIt({ proposal, writers }: BulletinRecord, viewer: Viewer): boolean {
  return (proposal ? [proposal.by] : writers).some((by) => isBy(by, viewer))
}

/** Whether it is about a unit that they work in, lead or act for. */
function ownUnit({ departments }: BulletinRecord, viewer: Viewer, now: Date): boolean {
  return departments.some(({ id }) => belongsTo(id, viewer, now))
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
  return allowed(commands, (command) => refusalOf(command, record, viewer, now))
}
