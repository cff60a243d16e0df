import { AppError } from '@nuanyu/types/errors'
import type { Calendar } from '../../time/workingDays'
import { addDays, dayOf } from '../../time/localTime'
import { clockOf, rulesOf } from '../deadlines'
import type { CaseRecord } from '../records'
import { soundsDangerous } from '../risk'
import type { Effect, EffectOf, Moment } from './command'

/** The word on the reply. "Not solved", with the reason the contract asks for, starts another round. */
export const evaluate: EffectOf<'evaluate'> = (record, { solved, satisfied, reason }, by) => {
  const { now } = by
  const evaluation = { solved, satisfied, reason, at: now }
  if (solved) return { state: 'closed', turn: 'nobody', text: reason, change: { evaluation, closedAt: now } }
  return anotherRound({ ...record, evaluation }, reason, by)
}

/** Also while nobody asked. If somebody did, the work goes on. */
export const addInfo: EffectOf<'addInfo'> = (record, { text }) =>
  record.state === 'awaiting_info'
    ? { state: backToWork(record), turn: whoseWork(record), text, change: { question: null, ...alarm(record, text) } }
    : { text, change: alarm(record, text) }

/** A danger may be told at any time, and again after somebody has looked (DOMAIN §2). */
function alarm({ risk }: CaseRecord, text: string): Partial<CaseRecord> {
  return soundsDangerous(text) && risk?.state !== 'open' ? { risk: { state: 'open', why: 'words' } } : {}
}

/** The department hears of it now, and the clock starts now. */
export const release: EffectOf<'release'> = (record, _command, { now, calendar }) => released(record, now, calendar)

export function released(record: CaseRecord, now: Date, calendar: Calendar): Effect {
  const free = { ...record, heldUntil: null, roundStartedAt: now }
  return {
    turn: whoseWork(record),
    change: { heldUntil: null, roundStartedAt: now, ...clockOf(free, calendar) },
  }
}

export const withdraw: EffectOf<'withdraw'> = (record, { reason }, { now }) => ({
  ...ended(record, now, alarm(record, reason)),
  state: 'withdrawn',
  text: reason,
})

/** Dissatisfied within so many days of the reply, or new facts at any time before the archive (DOMAIN §5). */
export const reopen: EffectOf<'reopen'> = (record, { why, reason }, by) => {
  const { now } = by
  const { reopenDays } = rulesOf(record)
  const lastDay = addDays(dayOf(record.reply?.at ?? record.updatedAt), reopenDays)
  if (why === 'dissatisfied' && dayOf(now) > lastDay) {
    const message = `答复已过 ${reopenDays} 天。有新的情况可以选“有新的情况”重新办理`
    throw new AppError('VALIDATION', { details: { fields: [{ path: 'why', message }] } })
  }
  return anotherRound(record, reason, by)
}

export const reportRetaliation: EffectOf<'reportRetaliation'> = (record, { text }, { now }) => ({
  change: { retaliation: [...record.retaliation, { at: now, text, answer: null }], ...alarm(record, text) },
})

/** A new round has rules, a clock, reminders and an extension of its own. The second reopening goes to the complaint office. */
function anotherRound(
  record: CaseRecord,
  reason: string,
  { now, calendar, deadlines }: Pick<Moment, 'now' | 'calendar' | 'deadlines'>,
): Effect {
  const round = record.round + 1
  const next = { ...record, rules: deadlines, round, roundStartedAt: now, heldUntil: null }
  const toOffice = round > 2 || whoseWork(record) === 'complaint_office'
  return {
    state: 'reopened',
    turn: toOffice && record.lane === 'department' ? 'complaint_office' : 'department',
    text: reason,
    change: {
      evaluation: record.evaluation,
      rules: deadlines,
      round,
      roundStartedAt: now,
      overdue: false,
      stage: 'none',
      raised: null,
      extension: null,
      extendedTo: null,
      closedAt: null,
      partners: record.partners.map((partner) => ({ ...partner, contribution: null })),
      ...clockOf(next, calendar),
      ...alarm(record, reason),
    },
  }
}

/** Whose work it is: the department's, or the office's where there is none that may. */
export function whoseWork({ lane, department }: CaseRecord): 'department' | 'complaint_office' {
  return lane === 'discipline' || department ? 'department' : 'complaint_office'
}

/** Without a department the office answers itself, from `accepted`. */
export function backToWork(record: CaseRecord): 'investigating' | 'accepted' {
  return whoseWork(record) === 'department' ? 'investigating' : 'accepted'
}

/** It ends without a reply being owed. What was running then counts for no rate, unless it was late already. */
export function ended(record: CaseRecord, now: Date, also: Partial<CaseRecord> = {}): Effect {
  const firstRound = record.firstRound === 'running' ? 'exempt' : record.firstRound
  return {
    turn: 'nobody',
    change: { firstRound, closedAt: now, extension: null, draft: null, question: null, heldUntil: null, ...also },
  }
}
