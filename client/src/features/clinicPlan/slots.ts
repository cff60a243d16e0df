import { MAX_SLOTS, type SessionForm, type SlotForm } from '@nuanyu/types/clinic'
import { randomName } from '../../cloud/commandId'

/** How slots are made all at once, before they are changed by hand. Pure but for their new keys. */

export interface SlotPlan {
  from: string
  to: string
  /** 0: one slot for all of it. */
  minutes: number
  capacity: number
  desk: number
}

export const usualPlan: SlotPlan = { from: '08:30', to: '11:30', minutes: 30, capacity: 10, desk: 2 }

export const lengths = [
  { id: '10', label: '每 10 分钟' },
  { id: '15', label: '每 15 分钟' },
  { id: '20', label: '每 20 分钟' },
  { id: '30', label: '每 30 分钟' },
  { id: '60', label: '每 1 小时' },
  { id: '0', label: '不分段' },
] as const

/** Kept for good: a slot is known by it when everything else of it changes. */
export function newKey(): string {
  return randomName(8)
}

/** Whole slots only: what is left over at the end is not long enough for anybody. */
export function slotsEvery({ from, to, minutes, capacity, desk }: SlotPlan, keyOf = newKey): SlotForm[] {
  const [start, end] = [minutesOf(from), minutesOf(to)]
  if (Number.isNaN(start) || Number.isNaN(end) || end <= start) return []
  const length = minutes === 0 ? end - start : minutes
  const count = Math.min(MAX_SLOTS, Math.floor((end - start) / length))
  return Array.from({ length: count }, (_, index) => ({
    key: keyOf(),
    from: timeAt(start + index * length),
    to: timeAt(start + (index + 1) * length),
    capacity,
    desk: Math.min(desk, capacity),
  }))
}

/** Why nothing comes of the plan; undefined when something does. */
export function whyNoSlots(plan: SlotPlan): string | undefined {
  if (plan.capacity < 1) return '每段至少 1 个名额'
  if (plan.desk > plan.capacity) return `留给窗口和电话的不能多过名额（${String(plan.capacity)} 个）`
  if (!(minutesOf(plan.to) > minutesOf(plan.from))) return '结束要晚于开始'
  return slotsEvery(plan).length === 0 ? '时间不够一段' : undefined
}

/** One more, as long as the last one and right after it. */
export function nextSlot(slots: readonly SlotForm[], keyOf = newKey): SlotForm {
  const last = slots.at(-1)
  if (!last) return { key: keyOf(), from: '08:30', to: '09:00', capacity: 10, desk: 0 }
  const length = Math.max(10, minutesOf(last.to) - minutesOf(last.from))
  const from = Math.min(minutesOf(last.to), LAST_MINUTE - 1)
  const { capacity, desk } = last
  return { key: keyOf(), from: timeAt(from), to: timeAt(Math.min(from + length, LAST_MINUTE)), capacity, desk }
}

export function newSession(day: string, keyOf = newKey): SessionForm {
  return { key: keyOf(), title: '', day, slots: slotsEvery(usualPlan, keyOf) }
}

export function seatsIn(sessions: readonly Pick<SessionForm, 'slots'>[]): { capacity: number; desk: number } {
  const slots = sessions.flatMap((session) => session.slots)
  return {
    capacity: slots.reduce((sum, slot) => sum + slot.capacity, 0),
    desk: slots.reduce((sum, slot) => sum + slot.desk, 0),
  }
}

const LAST_MINUTE = 24 * 60 - 1

function minutesOf(time: string): number {
  const [hours, minutes] = time.split(':').map(Number)
  return (hours ?? NaN) * 60 + (minutes ?? NaN)
}

function timeAt(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}
