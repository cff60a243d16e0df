import {
  caseStates,
  type CaseView,
  type Contact,
  identityModes,
  type InboxRow,
  type MyRow,
  type TimelineEntry,
} from '@nuanyu/types/feedback'
import type { OverdueRow } from '@nuanyu/types/reports'
import { caseKinds } from '@nuanyu/types/feedback'
import type { Viewer } from '../../kernel/viewer'
import { sayDay, sayWeek, sayWhen } from '../time/sayWhen'
import type { Calendar } from '../time/workingDays'
import { deadlineOf } from './deadlines'
import { commandsOf, relationsTo, seesEverything } from './policy'
import { redact } from './redact'
import type { CaseRecord, HistoryEntry, RatingRecord } from './records'

/** Everything a view is made from beside the record. */
export type Eyes = { viewer: Viewer; now: Date; calendar: Calendar }

/** The case as this viewer may see it. `contact` is passed only for viewers who may have it. */
export function presentCase(
  record: CaseRecord,
  { viewer, now, calendar }: Eyes,
  links: Map<string, string>,
  contact: Contact | null,
): CaseView {
  const relations = relationsTo(record, viewer, now)
  const full = seesEverything(relations)
  const isPatient = relations.includes('patient')
  const shown = (text: string) => (full ? text : redact(text))
  const view: CaseView = {
    id: record._id,
    code: record.code,
    version: record.version,
    kind: record.kind,
    state: record.state,
    stateLabel: caseStates[record.state],
    subject: record.subject,
    department: record.department && { id: record.department.id, label: record.department.name },
    post: record.post?.name ?? null,
    coordinated: record.coordinated,
    identity: identityModes[record.identityMode],
    submitted: full ? sayWhen(record.submittedAt, now) : sayWeek(record.submittedAt),
    happened: full ? sayDay(record.happenedOn, now) : sayWeek(new Date(`${record.happenedOn}T12:00:00+08:00`)),
    words: shown(record.words),
    redacted: !full,
    // No file ids: their folders say which photos were sent together.
    photos: record.photos.map((fileId) => ({ url: links.get(fileId) ?? '' })),
    rating: record.rating && {
      stars: record.rating.stars,
      praised: record.rating.praised,
      criticised: record.rating.criticised,
    },
    deadline: deadlineOf(record, now, calendar),
    timeline: timelineOf(record, { isPatient, full, now, shown }),
    reply: record.reply && {
      text: shown(record.reply.text),
      change: record.reply.change,
      at: record.reply.at.toISOString(),
    },
    evaluation: record.evaluation && {
      ...record.evaluation,
      reason: shown(record.evaluation.reason),
      at: record.evaluation.at.toISOString(),
    },
    can: commandsOf(record, viewer, now),
  }
  if (!isPatient && record.draft) {
    const { text, change, at, byName, returned } = record.draft
    // Its own author edits the draft, so for them it stays as written.
    const isAuthor = record.draft.byKey === viewer.personKey
    view.draft = {
      text: isAuthor ? text : shown(text),
      change,
      at: at.toISOString(),
      by: byName,
      returned: shown(returned),
    }
  }
  if (contact) view.contact = contact
  return view
}

const titles: Record<HistoryEntry['command'], string> = {
  submit: '提交反馈',
  accept: '已受理',
  assign: '分派给',
  investigate: '开始调查',
  submitReply: '答复拟好，送审核',
  returnReply: '答复退回修改',
  approveReply: '答复患者',
  evaluate: '患者评价',
  mark_overdue: '超过答复期限',
}

/** What stays among staff: how a reply was argued about before it was given. */
const internal: readonly HistoryEntry['command'][] = ['submitReply', 'returnReply']

function timelineOf(
  record: CaseRecord,
  eyes: { isPatient: boolean; full: boolean; now: Date; shown: (text: string) => string },
): TimelineEntry[] {
  return record.history
    .filter((entry) => !(eyes.isPatient && internal.includes(entry.command)))
    .map((entry) => ({
      when: eyes.full || entry.by.kind !== 'patient' ? sayWhen(entry.at, eyes.now) : sayWeek(entry.at),
      title: eyes.isPatient && entry.command === 'approveReply' ? '医院答复您' : titleOf(entry),
      by: [entry.by.role, eyes.isPatient ? '' : entry.by.name].filter(Boolean).join(' · '),
      text: entry.command === 'assign' ? '' : eyes.shown(entry.text),
    }))
}

function titleOf(entry: HistoryEntry): string {
  if (entry.command === 'assign') return `分派给${entry.text}`
  if (entry.command === 'evaluate') return entry.to === 'reopened' ? '没有解决，要求重新办理' : '确认已解决'
  return titles[entry.command]
}

const EXCERPT = 48

function excerpt(text: string): string {
  const flat = text.replace(/\s+/g, ' ')
  return flat.length > EXCERPT ? `${flat.slice(0, EXCERPT)}…` : flat
}

export function presentInboxRow(record: CaseRecord, { viewer, now, calendar }: Eyes): InboxRow {
  const full = seesEverything(relationsTo(record, viewer, now))
  return {
    id: record._id,
    code: record.code,
    kind: record.kind,
    state: record.state,
    stateLabel: caseStates[record.state],
    subject: record.subject.label,
    department: record.department?.name ?? '待分派',
    excerpt: excerpt(full ? record.words : redact(record.words)),
    submitted: full ? sayWhen(record.submittedAt, now) : sayWeek(record.submittedAt),
    deadline: deadlineOf(record, now, calendar),
  }
}

export function presentOverdueRow(record: CaseRecord, { now, calendar }: Omit<Eyes, 'viewer'>): OverdueRow {
  return {
    id: record._id,
    code: record.code,
    kind: caseKinds[record.kind],
    subject: record.subject.label,
    department: record.department?.name ?? '待分派',
    stateLabel: caseStates[record.state],
    deadline: deadlineOf(record, now, calendar),
  }
}

export function presentMyCase(record: CaseRecord, { now, calendar }: Omit<Eyes, 'viewer'>): MyRow {
  return {
    id: record._id,
    type: 'case',
    title: `${caseKinds[record.kind]} · ${record.subject.label}`,
    excerpt: excerpt(record.words),
    where: record.department?.name ?? '投诉管理部门',
    when: sayWhen(record.submittedAt, now),
    stateLabel: caseStates[record.state],
    deadline: deadlineOf(record, now, calendar),
    waitsForMe: record.turn === 'patient',
  }
}

export function presentMyRating(rating: RatingRecord, { now }: { now: Date }): MyRow {
  return {
    id: rating._id,
    type: 'rating',
    title: `服务评价 · ${rating.stars} 星`,
    excerpt: excerpt(rating.words),
    where: [rating.department?.name, rating.post?.name].filter(Boolean).join(' · ') || '医院',
    when: sayWhen(rating.at, now),
    stateLabel: rating.caseId ? '已转为投诉办理' : '已收到，谢谢您',
    deadline: null,
    waitsForMe: false,
  }
}
