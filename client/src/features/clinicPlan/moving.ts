import type { SessionForm } from '@nuanyu/types/clinic'
import { daysAfter } from '../time/day'

/** A session on another day, or beginning at another hour: its slots keep their length and their distance. Pure. */

export interface Move {
  key: string
  day: string
  /** When the first slot begins. */
  from: string
}

export function movesOf(sessions: readonly SessionForm[]): Move[] {
  return sessions.map(({ key, day, slots }) => ({ key, day, from: firstOf(slots) }))
}

export function moved(sessions: readonly SessionForm[], moves: readonly Move[]) {
  return sessions.map(({ key, day, slots }) => {
    const move = moves.find((one) => one.key === key)
    const by = move ? minutesOf(move.from) - minutesOf(firstOf(slots)) : 0
    return {
      key,
      day: move?.day ?? day,
      slots: slots.map((slot) => ({ key: slot.key, from: later(slot.from, by), to: later(slot.to, by) })),
    }
  })
}

/** True when a slot would go on past midnight, which no event may. */
export function leavesTheDay(sessions: readonly SessionForm[], moves: readonly Move[]): boolean {
  return sessions.some(({ key, slots }) => {
    const move = moves.find((one) => one.key === key)
    const by = move ? minutesOf(move.from) - minutesOf(firstOf(slots)) : 0
    return slots.some(({ to }) => minutesOf(to) + by >= DAY_MINUTES)
  })
}

/** The same day of so many weeks, beginning with this one. */
export function weekly(day: string, times: number): string[] {
  return Array.from({ length: times }, (_, index) => daysAfter(day, 7 * index))
}

const DAY_MINUTES = 24 * 60

function firstOf(slots: readonly { from: string }[]): string {
  return slots.map(({ from }) => from).sort()[0] ?? '00:00'
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}

function later(time: string, by: number): string {
  const minutes = Math.max(0, Math.min(DAY_MINUTES - 1, minutesOf(time) + by))
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}
