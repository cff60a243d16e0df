import {
  caseKinds,
  caseStates,
  type CaseView,
  type Change,
  identityModes,
  type InboxRow,
  type MyRow,
  type StatementRow,
  findings,
} from '@nuanyu/types/feedback'
import type { Viewer } from '../../kernel/viewer'
import { declineGrounds } from '../settings/defaults/taxonomies'
import { addDays, dayOf, startOfDay } from '../time/localTime'
import { sayDay, sayWeek, sayWhen } from '../time/sayWhen'
import type { Calendar } from '../time/workingDays'
import { deadlineOf, extensionDays, rulesOf } from './deadlines'
import { isOpen, type Relation } from './lifecycle'
import { commandsOf, relationsTo, seesEverything } from './policy'
import { redact } from './redact'
import type { CaseRecord, Named, RatingRecord, Stage } from './records'
import { canState } from './rules/statement'
import { timelineOf } from './timeline'

/** Everything a view is made from beside the record. */
export type Eyes = { viewer: Viewer; now: Date; calendar: Calendar }

/** The reply of the case that another one was merged into, as the merged one's viewers may read it. */
export type Answer = CaseRecord['reply']

/** The case as this viewer may see it. */
export function presentCase(
  record: CaseRecord,
  { viewer, now, calendar }: Eyes,
  links: Map<string, string>,
  answer: Answer = record.reply,
): CaseView {
  const relations = relationsTo(record, viewer, now)
  const full = seesEverything(relations)
  const isPatient = relations.includes('patient')
  const protects = relations.includes('protector') || relations.includes('discipline')
  const shown = (text: string) => (full ? text : redact(text))
  const view: CaseView = {
    id: record._id,
    code: record.code,
    version: record.version,
    kind: record.kind,
    channel: record.channel,
    state: record.state,
    stateLabel: caseStates[record.state],
    subject: record.subject,
    department: labelled(record.department ?? record.place),
    partners: record.partners.map(({ id, name, contribution }) => ({
      id,
      label: name,
      contribution: isPatient || !contribution ? null : shown(contribution.text),
    })),
    post: record.post?.name ?? null,
    identity: identityModes[record.identityMode],
    submitted: full ? sayWhen(record.submittedAt, now) : sayWeek(record.submittedAt),
    happened: full ? sayDay(record.happenedOn, now) : sayWeek(new Date(`${record.happenedOn}T12:00:00+08:00`)),
    words: shown(record.words),
    redacted: !full,
    // No file ids: their folders say which photos were sent together.
    photos: record.photos.map((fileId) => ({
      url: links.get(fileId) ?? '',
      unpleasant: !isPatient && record.check.risky.includes(fileId),
    })),
    rating: record.rating && {
      stars: record.rating.stars,
      praised: record.rating.praised,
      criticised: record.rating.criticised,
    },
    deadline: deadlineOf(record, now, calendar),
    timeline: timelineOf(record, { isPatient, protects, full, now, shown }),
    question: record.question && shown(record.question),
    reply: answer && {
      text: shown(answer.text),
      change: shownChange(answer.change, shown),
      at: answer.at.toISOString(),
    },
    evaluation: record.evaluation && {
      ...record.evaluation,
      reason: shown(record.evaluation.reason),
      at: (full ? record.evaluation.at : weekStart(record.evaluation.at)).toISOString(),
    },
    ending: endingOf(record, shown),
    heldUntil: record.heldUntil,
    risk: record.risk?.state ?? 'none',
    can: commandsOf(record, viewer, now),
  }
  if (isPatient) view.retaliation = retaliationOf(record, now, shown)
  else {
    view.draft = draftFor(record, viewer, shown)
    const extendTo = view.can.includes('requestExtension') ? extensionDays(record, calendar) : []
    view.staffOnly = { ...staffOnly(record, relations, { now, shown }), extendTo }
  }
  return view
}

/** As coarse as the week that such a viewer reads. */
function weekStart(at: Date): Date {
  const day = dayOf(at)
  return startOfDay(addDays(day, -((Number(day.slice(8)) - 1) % 7)))
}

function shownChange(change: Change, shown: (text: string) => string): Change {
  return { ...change, text: shown(change.text) }
}

function labelled(department: { id: string; name: string } | null): { id: string; label: string } | null {
  return department && { id: department.id, label: department.name }
}

function draftFor({ draft }: CaseRecord, viewer: Viewer, shown: (text: string) => string): CaseView['draft'] {
  if (!draft) return null
  const { text, change, findings, at, byName, returned } = draft
  // Its own author edits the draft, so for them it stays as written.
  const isAuthor = draft.byKey === viewer.personKey
  return {
    text: isAuthor ? text : shown(text),
    change: isAuthor ? change : shownChange(change, shown),
    findings,
    at: at.toISOString(),
    by: byName,
    returned: shown(returned),
  }
}

function staffOnly(
  record: CaseRecord,
  relations: Relation[],
  { now, shown }: { now: Date; shown: (text: string) => string },
): Omit<NonNullable<CaseView['staffOnly']>, 'extendTo' | 'offers'> {
  const protects = relations.includes('protector') || relations.includes('discipline')
  // Who looks over the matter from above needs neither names nor what was argued about.
  const works = relations.some((relation) => relation !== 'overseer')
  const { extension, hotline } = record
  const { replyDays, coordinatedDays, unratedDays, archiveDays } = rulesOf(record)
  return {
    hotline,
    rules: { replyDays, coordinatedDays, unratedDays, archiveDays },
    extension: extension && { until: dayOf(extension.until), reason: shown(extension.reason), by: extension.byName },
    escalation: escalationOf(record),
    named: works ? record.named.map((one) => presentNamed(one, now, shown)) : [],
    remark: record.check.text === 'review' ? '文字里可能有过激或不雅的话，请就事论事' : null,
    held: record.hold && `${record.hold.byName}：${shown(record.hold.reason)}`,
    mergedFrom: record.mergedFrom.map(({ code }) => code),
    contact: contactFor(record, relations),
    // Who reports being punished for complaining speaks to discipline alone.
    retaliation: protects ? retaliationOf(record, now, shown) : [],
  }
}

export function escalationOf({ stage, raised }: CaseRecord): string | null {
  return (raised ? escalations.leader : escalations[stage]) ?? null
}

export const escalations: Partial<Record<Stage, string>> = { supervision: '已转督办', leader: '已报分管领导' }

/** 实名: the complaint office may read it. 保密: only with a custodian's yes. 匿名: there is none. */
function contactFor({ identityMode }: CaseRecord, relations: Relation[]): 'none' | 'readable' | 'on_request' {
  if (identityMode === 'anonymous') return 'none'
  if (identityMode === 'named' && relations.includes('complaint_office')) return 'readable'
  const asks = (['complaint_office', 'discipline', 'protector', 'overseer'] as const).some((one) =>
    relations.includes(one),
  )
  return asks ? 'on_request' : 'none'
}

function presentNamed({ ref, name, summary, statement, finding }: Named, now: Date, shown: (text: string) => string) {
  return {
    ref,
    name: name || '（核查不属实，记录已清除）',
    summary: shown(summary),
    // Whoever is named knows the patient and may say who it is.
    statement: statement && { text: shown(statement.text), when: sayWhen(statement.at, now) },
    finding,
  }
}

function retaliationOf({ retaliation }: CaseRecord, now: Date, shown: (text: string) => string) {
  return retaliation.map(({ at, text, answer }) => ({
    when: sayWhen(at, now),
    text: shown(text),
    answer: answer && answer.text,
  }))
}

function endingOf({ state, ending, merged }: CaseRecord, shown: (text: string) => string): string | null {
  if (merged) return `和另一件相同的反馈（${merged.code}）合并办理，答复会一并告诉您。`
  if (state === 'withdrawn') return '已经撤回，不再办理。'
  // The ground in the law's own words first, then what was added for this person.
  return ending && explainedOf(ending) + shown(ending.text)
}

/** In the words of the time; cases declined before those were kept have the ones that ship. */
function explainedOf({ ground, explained }: NonNullable<CaseRecord['ending']>): string {
  return explained ?? declineGrounds.find(({ id }) => id === ground)?.explained ?? ''
}

const EXCERPT = 48

export function excerpt(text: string): string {
  const flat = text.replace(/\s+/g, ' ')
  return flat.length > EXCERPT ? `${flat.slice(0, EXCERPT)}…` : flat
}

export function presentInboxRow(record: CaseRecord, { viewer, now, calendar }: Eyes): InboxRow {
  const full = seesEverything(relationsTo(record, viewer, now))
  return {
    id: record._id,
    code: record.code,
    kind: record.kind,
    channel: record.channel,
    state: record.state,
    stateLabel: caseStates[record.state],
    subject: record.subject.label,
    department: (record.department ?? record.place)?.name ?? '待分派',
    excerpt: excerpt(full ? record.words : redact(record.words)),
    submitted: full ? sayWhen(record.submittedAt, now) : sayWeek(record.submittedAt),
    deadline: deadlineOf(record, now, calendar),
    risk: record.risk?.state ?? 'none',
    escalation: isOpen(record.state) ? escalationOf(record) : null,
  }
}

export function presentMyCase(record: CaseRecord, { now, calendar }: Omit<Eyes, 'viewer'>): MyRow {
  return {
    id: record._id,
    type: 'case',
    title: `${caseKinds[record.kind]} · ${record.subject.label}`,
    excerpt: excerpt(record.words),
    where: (record.department ?? record.place)?.name ?? '投诉管理部门',
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

/** What the person named gets to see: the summary and their own words, nothing of the patient. */
export function presentStatement(record: CaseRecord, viewer: Viewer, now: Date): StatementRow {
  const mine = record.named.find(({ key }) => key === viewer.personKey)
  const statement = mine?.statement?.text ?? null
  return {
    caseId: record._id,
    summary: redact(mine?.summary ?? ''),
    asked: mine ? sayWhen(mine.askedAt, now) : '',
    statement,
    status: mine?.finding ? `核查结果：${findings[mine.finding]}` : statement ? '已说明' : '待说明',
    canState: canState(record),
  }
}
