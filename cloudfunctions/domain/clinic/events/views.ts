import {
  type ClinicCard,
  clinicKinds,
  type ClinicPhase,
  clinicPhases,
  type ClinicView,
  type MySeat,
  promises,
  releases,
  type SessionView,
  walkInPolicies,
} from '@nuanyu/types/clinic'
import type { Template } from '@nuanyu/types/notices'
import { sayWhen } from '../../time/sayWhen'
import { slotIdOf } from '../seats/ids'
import type { SlotRecord } from '../seats/records'
import type { Totals } from '../seats/totals'
import { phaseOf } from './phase'
import { slotsPlanned } from './plan'
import type { ClinicRecord } from './records'
import { photosOf, sayVisits } from './report'
import { sayDate, sayEvent, saySlot } from './when'

/** What the public reads of an event. Pure. */

export function presentCard(event: ClinicRecord, totals: Totals | undefined, now: Date): ClinicCard {
  const { left, capacity } = totals ?? { left: 0, capacity: 0 }
  // What is shown has been published.
  const phase = phaseOf(event, left, now) ?? 'announced'
  return {
    id: event._id,
    title: event.form.title,
    kind: event.form.kind,
    kindLabel: clinicKinds[event.form.kind],
    phase,
    phaseLabel: clinicPhases[phase],
    when: sayEvent(event, now),
    days: event.days,
    place: event.form.place,
    branch: event.branchName ?? event.departmentName,
    left,
    capacity,
    hint: hintOf(event, phase, left, now),
  }
}

/** What somebody should know first. */
function hintOf(event: ClinicRecord, phase: ClinicPhase, left: number, now: Date): string {
  const { form, summary } = event
  const welcome = form.walkIns === 'welcome' ? '，不预约也能来' : ''
  switch (phase) {
    case 'announced':
      return form.opensAt ? `${sayWhen(new Date(form.opensAt), now)} 开始报名` : '报名还没开始'
    case 'open':
      return left <= 10 ? `只剩 ${left} 个名额${welcome}` : `还有 ${left} 个名额${welcome}`
    case 'drawing':
      return form.closesAt ? `${sayWhen(new Date(form.closesAt), now)} 截止登记，然后抽签` : '登记后抽签'
    case 'full':
      return form.waitlist ? `约满了，可以候补${welcome}` : `约满了${welcome}`
    case 'closed':
      return form.walkIns === 'welcome' ? '报名已截止，可以直接来' : '报名已截止'
    case 'running':
      return form.walkIns === 'none' ? '正在进行，只接待已预约的' : `正在进行${welcome}`
    case 'over':
      return (summary?.shown && sayVisits(event)) || '活动已结束'
    case 'cancelled':
      return '活动取消了'
  }
}

export function presentClinic(
  event: ClinicRecord,
  slots: readonly SlotRecord[],
  mine: MySeat[],
  templates: Template[],
  links: Map<string, string>,
  now: Date,
): ClinicView {
  const { form } = event
  const totals: Totals = {
    capacity: slots.reduce((sum, { capacity }) => sum + capacity, 0),
    taken: slots.reduce((sum, { seats }) => sum + seats.length, 0),
    left: slots.reduce((sum, slot) => sum + (slot.open && slot.startsAt > now ? slot.free : 0), 0),
    waiting: slots.reduce((sum, { queue }) => sum + queue.length, 0),
  }
  const card = presentCard(event, totals, now)
  return {
    ...card,
    summary: form.summary,
    bring: form.bring,
    phone: form.phone,
    doctors: form.doctors,
    filing: form.filing,
    promises: form.promises.map((key) => promises[key]),
    sessions: presentSessions(event, slots, now),
    release: form.release,
    releaseLabel: releases[form.release],
    walkIns: walkInPolicies[form.walkIns],
    rules: rulesOf(event, slots, now),
    perAccount: form.perAccount,
    waitlist: form.waitlist,
    mine,
    why: whyOf(event, card, slots, now),
    notice: noticeOf(event),
    result: resultOf(event, links),
    templates,
  }
}

function presentSessions({ _id, form }: ClinicRecord, slots: readonly SlotRecord[], now: Date): SessionView[] {
  return form.sessions.map(({ key, title, day, slots: planned }) => ({
    key,
    title,
    day,
    dayLabel: sayDate(day, now),
    slots: slotsPlanned([{ key, title, day, slots: planned }]).map(({ slot, startsAt, endsAt }) => {
      const stored = slots.find((one) => one._id === slotIdOf(_id, slot.key))
      return {
        id: slotIdOf(_id, slot.key),
        when: saySlot({ startsAt, endsAt }, now),
        day,
        from: slot.from,
        to: slot.to,
        left: stored?.free ?? 0,
        waiting: stored?.queue.length ?? 0,
        closed: !stored || isClosed(form.closesAt, stored, now),
      }
    }),
  }))
}

function isClosed(closesAt: string | null, { open, startsAt }: SlotRecord, now: Date): boolean {
  return !open || now >= startsAt || (closesAt !== null && now >= new Date(closesAt))
}

/** The rules in sentences, as somebody would say them at the counter. */
function rulesOf({ form }: ClinicRecord, slots: readonly SlotRecord[], now: Date): string[] {
  const desk = slots.reduce((sum, slot) => sum + slot.desk, 0)
  const rules = [
    form.perAccount === 1 ? '一个微信约 1 人' : `一个微信最多约 ${form.perAccount} 人，本人和家人都可以`,
    form.cancelHours === 0
      ? '开始之前都可以自己取消'
      : `开始前 ${form.cancelHours} 小时以前可以自己取消，之后来不了请打电话说一声`,
    '来不了请早点取消，名额会马上给候补的人；没有来也不影响下次报名',
  ]
  if (form.release === 'draw' && form.closesAt)
    rules.unshift(
      `${sayWhen(new Date(form.closesAt), now)} 截止登记，然后由电脑抽签，先登记后登记机会一样，结果人人可以核对`,
    )
  else if (form.closesAt) rules.push(`${sayWhen(new Date(form.closesAt), now)} 截止报名`)
  if (form.waitlist) rules.push('约满可以候补，有名额按先后通知您，会给您留一段时间确认')
  if (desk > 0) rules.push(`另有 ${desk} 个名额留给到窗口或打电话报名的人`)
  return rules
}

/** Why nothing can be taken now; null when it can. */
function whyOf(
  { form }: ClinicRecord,
  { phase, hint }: Pick<ClinicCard, 'phase' | 'hint'>,
  slots: readonly SlotRecord[],
  now: Date,
): string | null {
  if (phase === 'open' || phase === 'drawing') return null
  if (phase === 'full') return form.waitlist ? null : hint
  // Of an event of several days, later slots still take people.
  if (phase === 'running' && form.release === 'first_come')
    return slots.some((slot) => !isClosed(form.closesAt, slot, now) && (slot.free > 0 || form.waitlist)) ? null : hint
  return hint
}

function noticeOf({ cancelled, postponed }: ClinicRecord): string | null {
  if (cancelled) return `活动取消：${cancelled.reason}`
  return postponed ? `原定 ${postponed.from}，现在改期：${postponed.reason}` : null
}

function resultOf(event: ClinicRecord, links: Map<string, string>): ClinicView['result'] {
  const { summary } = event
  return summary?.shown ? { text: summary.text, photos: photosOf(event, links), visits: sayVisits(event) } : null
}
