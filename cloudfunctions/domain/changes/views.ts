import {
  type Candidate,
  changeCommands,
  changeStates,
  changeStatuses,
  type ChangeRow,
  type ChangeView,
  type PublicChange,
  type RecognisableFinding,
} from '@nuanyu/types/changes'
import { changeKinds } from '@nuanyu/types/feedback'
import { hasRole, type Viewer } from '../../kernel/viewer'
import type { CaseRecord } from '../feedback/records'
import { redact } from '../feedback/redact'
import { monthOf } from '../time/localTime'
import { sayWhen } from '../time/sayWhen'
import { peopleBehind, sayMentioned } from './people'
import { commandsOf, mayKnow, wrote } from './policy'
import type { ChangeRecord, ChangeText } from './records'

/** What is read aloud: 2026年9月. */
export function sayMonth(month: string): string {
  const [year, number] = month.split('-')
  return `${year ?? ''}年${Number(number)}月`
}

/** The published text, made of nothing but what was written to be published. */
export function presentPublic(record: ChangeRecord): PublicChange {
  return publicOf(record._id, record.text, record.n, record.correction)
}

function publicOf(id: string, text: ChangeText, n: number, correction: ChangeRecord['correction']): PublicChange {
  return {
    id,
    said: text.said,
    changed: text.changed,
    department: text.department?.name ?? null,
    month: text.month,
    monthLabel: sayMonth(text.month),
    status: text.status,
    statusLabel: changeStatuses[text.status],
    mentioned: sayMentioned(n),
    correction: correction && { note: correction.note, when: sayMonth(monthOf(correction.at)) },
  }
}

export function presentRow(record: ChangeRecord, now: Date): ChangeRow {
  const text = record.proposal?.text ?? record.text
  return {
    id: record._id,
    state: record.state,
    stateLabel: changeStates[record.state],
    said: text.said,
    changed: text.changed,
    department: text.department?.name ?? null,
    monthLabel: sayMonth(text.month),
    statusLabel: changeStatuses[text.status],
    by: record.history.at(-1)?.by.name ?? '',
    when: sayWhen(record.updatedAt, now),
  }
}

/** What was answered in a case. The Party office does not read cases that are in time, so names in it are masked. */
export function presentCandidate(record: CaseRecord, viewer: Viewer, now: Date): Candidate {
  const { reply, department, place } = record
  const change = reply?.change
  const full = hasRole(viewer, 'complaint_office', now)
  const where = department ?? place
  return {
    id: record._id,
    code: record.code,
    subject: record.subject.label,
    department: where?.name ?? '未指明科室',
    departmentId: where?.id ?? null,
    month: reply ? sayMonth(monthOf(reply.at)) : '',
    kindLabel: change ? changeKinds[change.kind] : '',
    change: change ? (full ? change.text : redact(change.text)) : '',
    on: change?.on?.slice(0, 7) ?? null,
  }
}

/** The entry as this member of an office sees it. */
export function presentChange(
  record: ChangeRecord,
  cases: readonly CaseRecord[],
  findings: RecognisableFinding[],
  viewer: Viewer,
  now: Date,
): ChangeView {
  const { department, ...text } = record.proposal?.text ?? record.text
  const known = cases.filter((one) => mayKnow(one, viewer))
  const before = record.state === 'draft' || record.state === 'review'
  const all = known.length === record.caseIds.length
  const pending = record.proposal && { note: record.proposal.note, at: now }
  const counted = before ? peopleBehind(known) : record.n
  return {
    id: record._id,
    version: record.version,
    state: record.state,
    stateLabel: changeStates[record.state],
    text: { ...text, departmentId: department?.id ?? null },
    note: record.proposal?.note ?? '',
    preview: publicOf(record._id, { ...text, department }, counted, pending ?? record.correction),
    cases: known.map((one) => presentCandidate(one, viewer, now)),
    linked: record.caseIds.length,
    n: before ? (all ? counted : null) : record.n,
    findings,
    returned: record.returned,
    withdrawn: record.withdrawn && `${record.withdrawn.byName}：${record.withdrawn.reason}`,
    former: record.former.map(({ text: { said, changed }, until, note }) => ({
      said,
      changed,
      until: sayWhen(until, now),
      note,
    })),
    history: record.history.map(({ at, command, by, text: said }) => ({
      when: sayWhen(at, now),
      title: command === 'draft' ? '起草' : changeCommands[command],
      by: by.name,
      text: said,
    })),
    can: commandsOf(record, viewer, now),
    own: record.queue === 'review' && wrote(record, viewer),
  }
}
