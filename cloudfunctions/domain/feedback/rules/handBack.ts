import type { Calendar } from '../../time/workingDays'
import { defaultDeadlines } from '../../settings/defaults/rules'
import { isOpen } from '../lifecycle'
import type { CaseRecord } from '../records'
import type { Effect } from './command'
import { written } from './index'
import { handOn } from './answering'

const timer = { kind: 'system' as const, key: 'jobs', name: '', role: '系统' }

/**
 * Nobody of the department is left who may answer: the case goes to the complaint office, which gives it to another
 * one; a department that was only to contribute is no longer waited for. Where nothing lies with the department it stays
 * as it is.
 */
export function handBack(record: CaseRecord, departmentId: string, now: Date, calendar: Calendar): CaseRecord {
  const effect = effectOf(record, departmentId, { now, calendar })
  if (!effect) return record
  const commandId = `hand_back-${departmentId}-${record.version}`
  return written(record, effect, { command: 'hand_back', by: timer, commandId, fingerprint: '' }, { now, calendar })
}

function effectOf(record: CaseRecord, departmentId: string, at: { now: Date; calendar: Calendar }): Effect | null {
  if (record.lane !== 'department' || record.turn !== 'department' || !isOpen(record.state)) return null
  const name = nameOf(record, departmentId)
  if (record.department?.id === departmentId) {
    const { change } = handOn(record, { name: 'handOn', reason: '' }, { viewer: nobody, ...at, ...unused })
    // Nobody has taken it in yet: that is now the office's to do, in time.
    const state = record.state === 'submitted' || record.state === 'reopened' ? record.state : 'accepted'
    return { state, turn: 'complaint_office', text: name, change }
  }
  const waiting = record.partners.some(({ id, contribution }) => id === departmentId && contribution === null)
  if (!waiting) return null
  return { text: name, change: { partners: record.partners.filter(({ id }) => id !== departmentId) } }
}

function nameOf({ department, partners }: CaseRecord, departmentId: string): string {
  return [department, ...partners].find((one) => one?.id === departmentId)?.name ?? ''
}

/** What other commands are judged by. */
const unused = { deadlines: defaultDeadlines, declineGrounds: [] }

const nobody = { openid: '', personKey: 'jobs', staff: null }
