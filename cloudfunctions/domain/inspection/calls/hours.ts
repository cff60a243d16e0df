import { addDays, dayOf, endOfDay, formatLocal, startOfDay } from '../../time/localTime'
import { CALLING_HOURS, REDIAL_MINUTES } from '../terms'
import type { CallRecord } from './records'

/** When somebody may be called: at hours when it disturbs nobody, and never twice within the same half of a day. */

type Known = Pick<CallRecord, 'attempts' | 'openSince' | 'from' | 'until'>

/** The earliest sensible moment from `at` on. */
export function sensible(at: Date): Date {
  const [day, time] = [dayOf(at), formatLocal(at, 'HH:mm')]
  for (const { from, to } of CALLING_HOURS) {
    if (time < from) return momentOf(day, from)
    if (time < to) return at
  }
  return momentOf(addDays(day, 1), CALLING_HOURS[0].from)
}

/** From when on the next attempt may be made; not after the plan's last day, which `mayDial` looks at. */
export function earliest({ attempts, from }: { attempts: { at: Date }[]; from: string }, now: Date): Date {
  const last = attempts.at(-1)
  const free = last ? afterHalf(last.at) : now
  return sensible(new Date(Math.max(now.getTime(), startOfDay(from).getTime(), free.getTime())))
}

function afterHalf(at: Date): Date {
  const day = dayOf(at)
  return half(at) === 'am' ? momentOf(day, CALLING_HOURS[1].from) : startOfDay(addDays(day, 1))
}

function half(at: Date): 'am' | 'pm' {
  return formatLocal(at, 'HH:mm') < CALLING_HOURS[0].to ? 'am' : 'pm'
}

export type MayDial =
  | { may: true; again: boolean }
  | { may: false; why: 'unrecorded' }
  | { may: false; why: 'over' }
  | { may: false; why: 'later'; from: Date }

export function mayDial(call: Known, now: Date): MayDial {
  const { openSince } = call
  if (openSince) {
    const brokeOff = now.getTime() - openSince.getTime() <= REDIAL_MINUTES * 60_000
    return brokeOff ? { may: true, again: true } : { may: false, why: 'unrecorded' }
  }
  if (now > endOfDay(call.until)) return { may: false, why: 'over' }
  const from = earliest(call, now)
  if (from > endOfDay(call.until)) return { may: false, why: 'over' }
  return from > now ? { may: false, why: 'later', from } : { may: true, again: false }
}

function momentOf(day: string, time: string): Date {
  return new Date(`${day}T${time}:00.000+08:00`)
}
