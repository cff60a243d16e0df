import {
  disposals,
  type FindingRow,
  findingCommands,
  findingStates,
  type FindingView,
  type OwnFinding,
} from '@nuanyu/types/findings'
import type { Viewer } from '../../kernel/viewer'
import { dayOf } from '../time/localTime'
import { sayDay, sayWeek, sayWhen } from '../time/sayWhen'
import { toldStates } from './lifecycle'
import { commandsOf, disposalsFor, partsIn, refusalOf } from './policy'
import type { FindingRecord } from './records'

/** Short-lived links of photos, by file id. */
export type Links = Map<string, string>

const titles: Record<FindingRecord['history'][number]['command'], string> = {
  ...findingCommands,
  report: '提交',
  remind_answer: '提醒说明',
  mark_silent: '到期未说明',
  talk_done: '约谈已办结',
  talk_cancelled: '约谈已取消',
}

export function presentRow(record: FindingRecord, now: Date): FindingRow {
  const { department, person, personal, origin } = record
  return {
    id: record._id,
    state: record.state,
    stateLabel: findingStates[record.state],
    good: record.good,
    about: [department.name, person?.name ?? (personal ? '（姓名已清除）' : '')].filter(Boolean).join(' · '),
    text: record.wording || record.text || record.item,
    originLabel: origin.label,
    term: sayTerm(record, now),
    when: sayWhen(record.updatedAt, now),
  }
}

function sayTerm({ state, silent, answerBy }: FindingRecord, now: Date): string {
  if (state !== 'notified' || answerBy === null) return ''
  return silent ? '到期没有说明' : `${sayDay(dayOf(answerBy), now)} 前说明`
}

/** For the offices, and for whoever saw it. */
export function presentFinding(
  record: FindingRecord,
  originPage: string,
  links: Links,
  viewer: Viewer,
  now: Date,
): FindingView {
  const { origin, person, answerBy, answer, decision, disposal } = record
  return {
    ...presentRow(record, now),
    version: record.version,
    text: record.text,
    department: { id: record.department.id, label: record.department.name },
    person: person && { staffId: person.staffId, name: person.name, reachable: person.key !== null },
    item: record.item,
    origin: { kind: origin.kind, label: origin.label, page: originPage },
    reporter: record.reporter.name,
    wording: record.wording,
    showPhotos: record.showPhotos,
    photos: linked(record.photos, links),
    answerBy: answerBy ? sayDay(dayOf(answerBy), now) : '',
    silent: record.silent,
    answer: presentAnswer(answer, links, now),
    decision: decision && {
      confirmed: decision.confirmed,
      reason: decision.reason,
      by: decision.by.name,
      when: sayWhen(decision.at, now),
    },
    disposal: disposal && {
      kind: disposal.kind,
      label: disposals[disposal.kind],
      text: disposal.text,
      talkId: disposal.talkId,
      done: disposal.doneAt !== null,
    },
    history: record.history.map(({ at, command, by, text }) => ({
      when: sayWhen(at, now),
      title: titles[command],
      by: by.name,
      text,
    })),
    can: commandsOf(record, viewer, now),
    disposals: disposalsFor(record).map((id) => ({ id, label: disposals[id], note: notes[id] })),
    why: whyNot(record, viewer, now),
  }
}

const notes: Record<keyof typeof disposals, string> = {
  commend: '办结后可起草通报表扬',
  criticise: '办结后可起草通报批评，要另一人批准',
  talk: '马上安排一次约谈，通知本人',
  remind: '把提醒的话发给本人（科室）',
  transfer: '交纪检监察室继续办理',
}

/** Why what comes next is somebody else's. */
function whyNot(record: FindingRecord, viewer: Viewer, now: Date): string {
  const next = ({ submitted: 'review', reviewed: 'notify' } as const)[record.state as 'submitted'] ?? 'confirm'
  const steps = record.queue === 'decide' ? (['confirm'] as const) : ([next] as const)
  if (!['review', 'notify', 'decide'].includes(record.queue)) return talkFirst(record)
  if (steps.every((step) => refusalOf(step, record, viewer, now) !== 'SELF_REVIEW')) return ''
  return record.queue === 'decide'
    ? '您提交过或复核过这一条，要由另一位同事认定'
    : '这一条是您提交的，要由另一位同事办理'
}

function talkFirst({ state, disposal }: FindingRecord): string {
  return state === 'disposed' && disposal?.kind === 'talk' && disposal.doneAt === null ? '约谈办结后才能办结这一条' : ''
}

/** For those it is about: neither who saw it, nor when exactly, nor who decided. */
export function presentOwn(record: FindingRecord, links: Links, viewer: Viewer, now: Date): OwnFinding {
  const { answerBy, answer, decision, disposal, personal } = record
  return {
    id: record._id,
    version: record.version,
    good: record.good,
    about: personal ? '您本人' : record.department.name,
    personal,
    state: record.state,
    stateLabel: findingStates[record.state],
    kindLabel: ownKinds[record.origin.kind],
    item: record.item,
    text: record.wording,
    photos: record.showPhotos ? linked(record.photos, links) : [],
    when: sayWeek(record.seenAt),
    answerBy: answerBy ? sayDay(dayOf(answerBy), now) : '',
    silent: record.silent,
    answer: presentAnswer(answer, links, now),
    decision: decision && {
      confirmed: decision.confirmed,
      reason: decision.reason,
      when: sayDay(dayOf(decision.at), now),
    },
    disposal: disposal && { label: disposals[disposal.kind], text: disposal.text, talkId: disposal.talkId },
    history: record.history
      .filter(({ to }) => toldStates.includes(to))
      .map(({ at, command }) => ({ when: sayDay(dayOf(at), now), title: titles[command] })),
    can: commandsOf(record, viewer, now),
  }
}

/** 暗访 would say that somebody came unknown; a call, that a patient of these days answered it. */
const ownKinds = { visit: '院内检查', call: '患者回访', case: '患者反映', thanks: '患者感谢' } as const

function presentAnswer(answer: FindingRecord['answer'], links: Links, now: Date) {
  if (answer === null) return null
  const { agreed, text, photos, at } = answer
  return { agreed, text, photos: linked(photos, links), when: sayWhen(at, now) }
}

function linked(photos: string[], links: Links): string[] {
  return photos.map((id) => links.get(id) ?? '').filter((url) => url !== '')
}

/** Whether the viewer sees it as one of the offices or as whoever saw it, and not as whom it is about. */
export function isOutside(record: FindingRecord, viewer: Viewer, now: Date): boolean {
  return partsIn(record, viewer, now).some((part) => part !== 'subject' && part !== 'unit')
}
