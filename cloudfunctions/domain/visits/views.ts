import { checkKinds } from '@nuanyu/types/inspection/items'
import { visitCommands, type VisitRow, visitStates, type VisitView } from '@nuanyu/types/visits'
import type { Viewer } from '../../kernel/viewer'
import type { Links } from '../findings/views'
import type { RosterRecord } from '../people/records'
import { dayOf, formatLocal } from '../time/localTime'
import { sayDay, sayWhen } from '../time/sayWhen'
import { commandsOf } from './policy'
import type { Conducted, VisitRecord } from './records'

export function presentRow(record: VisitRecord, now: Date): VisitRow {
  const { from, until, score } = record
  const days = daysUntil(until, now)
  const late = !record.done && record.state === 'scheduled' && days < 0
  return {
    id: record._id,
    version: record.version,
    state: record.state,
    stateLabel: visitStates[record.state],
    kind: record.kind,
    kindLabel: checkKinds[record.kind],
    title: record.title,
    department: record.department.name,
    post: record.post?.name ?? '',
    window: from === until ? sayDay(from, now) : `${sayDay(from, now)}—${sayDay(until, now)}`,
    due: record.state === 'scheduled' ? sayDue(from, days, now) : '',
    late,
    inspector: record.vacant ? `${record.inspector.name}（去不了，请换人）` : record.inspector.name,
    score,
    items: record.items.length,
  }
}

function daysUntil(day: string, now: Date): number {
  return Math.round((Date.parse(day) - Date.parse(dayOf(now))) / 86_400_000)
}

function sayDue(from: string, days: number, now: Date): string {
  if (from > dayOf(now)) return `${sayDay(from, now)} 起可以去`
  if (days < 0) return `已过 ${-days} 天`
  return days === 0 ? '今天是最后一天' : `还剩 ${days} 天`
}

/** For the inspector all that is needed where there is no network; `people`: who might be met there. */
export function presentVisit(
  record: VisitRecord,
  findings: { itemId: string; id: string }[],
  people: RosterRecord[],
  links: Links,
  viewer: Viewer,
  now: Date,
): VisitView {
  const { department, note, items, conducted, history } = record
  return {
    ...presentRow(record, now),
    departmentId: department.id,
    note,
    checklist: items,
    people: people.map(({ _id, name, title }) => ({ staffId: _id, name, title })),
    conducted: conducted && presentConducted(record, conducted, links, now),
    findings: findings.map(({ itemId, id }) => ({ itemId, id, page: `office/finding/index?id=${id}` })),
    history: history.map(({ at, command, by, text }) => ({
      when: sayWhen(at, now),
      title: command === 'schedule' ? '安排' : visitCommands[command],
      by: by.name,
      text,
    })),
    can: commandsOf(record, viewer, now),
  }
}

function presentConducted(
  record: VisitRecord,
  { startedAt, endedAt, place, answers, remarks, summary, photos, receivedAt }: Conducted,
  links: Links,
  now: Date,
): VisitView['conducted'] {
  return {
    startedAt: startedAt.toISOString(),
    endedAt: endedAt.toISOString(),
    when: `${sayDay(dayOf(startedAt), now)} ${formatLocal(startedAt, 'HH:mm')}—${formatLocal(endedAt, 'HH:mm')}`,
    place,
    answers,
    remarks: remarks.map(({ itemId, good, person, text }) => ({
      itemId,
      good,
      staffId: person?.staffId ?? null,
      name: person?.name ?? '',
      text,
    })),
    summary,
    photos: photos.map(({ id, itemId }) => ({ itemId, url: links.get(id) ?? '' })).filter(({ url }) => url !== ''),
    doubt: doubtOf(record, startedAt, endedAt, receivedAt),
  }
}

const CLOCK_MS = 10 * 60_000

/** Nothing is refused for it, because a packet from a basement cannot be done again; but whoever reads it knows. */
function doubtOf({ from, until }: VisitRecord, startedAt: Date, endedAt: Date, receivedAt: Date): string {
  if (endedAt.getTime() > receivedAt.getTime() + CLOCK_MS) return '手机的时间比送达时还晚，时间可能不准'
  const day = dayOf(startedAt)
  return day < from || day > until ? '不在计划的日子里' : ''
}
