import { AppError } from '@nuanyu/types/errors'
import { offered } from '@nuanyu/types/settings'
import { dayOf } from '../../time/localTime'
import { countWorkingDays } from '../../time/workingDays'
import { choiceOf } from '../choices'
import { type Clock, clockOf } from '../deadlines'
import type { CaseRecord, Named } from '../records'
import type { Effect, EffectOf } from './command'
import { backToWork, ended, whoseWork } from './patient'

/** The reply leaves the house, and with it what the inquiry found about those named. */
export const approveReply: EffectOf<'approveReply'> = (record, _command, { now, calendar }) => {
  const { draft } = record
  if (!draft) throw new AppError('WRONG_STATE')
  const late = record.overdue || now > record.dueAt
  return {
    state: 'replied',
    turn: 'patient',
    change: {
      reply: { text: draft.text, change: draft.change, at: now },
      repliedIn: record.repliedIn ?? countWorkingDays(dayOf(record.submittedAt), dayOf(now), calendar),
      draft: null,
      // The patient's word was on the former reply.
      evaluation: null,
      extension: null,
      overdue: late,
      firstRound: record.firstRound === 'running' ? (late ? 'late' : 'on_time') : record.firstRound,
      named: record.named.map((one) => judged(one, draft.findings)),
      history: cleared(record, draft.findings),
    },
  }
}

/** An unfounded outcome clears the record: neither key nor name stay. They remain kept out, without a reason given. */
function judged(one: Named, findings: { ref: string; finding: Named['finding'] }[]): Named {
  const finding = findings.find(({ ref }) => ref === one.ref)?.finding ?? one.finding
  if (finding !== 'unfounded') return { ...one, finding }
  return { ref: one.ref, key: '', name: '', summary: '', askedAt: one.askedAt, statement: null, finding }
}

/** What they said leaves a trace in the history, which shows no longer whose it was. */
function cleared({ named, history }: CaseRecord, findings: { ref: string; finding: Named['finding'] }[]) {
  const unfounded = named.filter((one) => judged(one, findings).key === '').map(({ key }) => key)
  return history.map((entry) =>
    entry.command === 'state' && unfounded.includes(entry.by.key)
      ? { ...entry, by: { ...entry.by, key: '', name: '' }, commandId: '', fingerprint: '' }
      : entry,
  )
}

export const returnReply: EffectOf<'returnReply'> = (record, { reason }) => ({
  state: backToWork(record),
  turn: whoseWork(record),
  text: reason,
  change: { draft: record.draft && { ...record.draft, returned: reason } },
})

/** The first department answers. Another one starts afresh and does not read the former one's draft. */
export const assign: EffectOf<'assign'> = (record, { departments, keptOut }, { calendar }) => {
  const [lead, ...others] = departments
  if (!lead || departments.some(({ staffed }) => !staffed)) throw new AppError('STAFF_NEEDED')
  const partners = others.map(({ id, name }) => ({
    id,
    name,
    contribution: record.partners.find((partner) => partner.id === id)?.contribution ?? null,
  }))
  return {
    state: 'assigned',
    turn: 'department',
    text: departments.map(({ name }) => name).join('、'),
    change: {
      department: { id: lead.id, name: lead.name },
      branchId: lead.branchId,
      partners,
      keptOut: [...new Set([...record.keptOut, ...keptOut])],
      draft: lead.id === record.department?.id ? record.draft : null,
      question: null,
      // Also where it was handed on meanwhile: ten days are for several departments alone.
      ...movedClock(record, clockOf({ ...record, partners }, calendar)),
    },
  }
}

function movedClock(record: CaseRecord, clock: Clock): Partial<CaseRecord> {
  const sameDay = record.extendedTo !== null || clock.dueAt.getTime() === record.dueAt.getTime()
  return { ...clock, stage: sameDay ? record.stage : remindedAnew(record.stage) }
}

/** The law's day stays, and with it being overdue; the patient is told the new one (DOMAIN §2). */
export const decideExtension: EffectOf<'decideExtension'> = (record, { granted, reason }) => ({
  text: granted ? reason : `不同意：${reason}`,
  change:
    granted && record.extension
      ? { extension: null, extendedTo: record.extension.until, stage: remindedAnew(record.stage) }
      : { extension: null },
})

/** Another day has reminders of its own. What was escalated stays so. */
export function remindedAnew(stage: CaseRecord['stage']): CaseRecord['stage'] {
  return stage === 'supervision' || stage === 'leader' ? stage : 'none'
}

export const decline: EffectOf<'decline'> = (record, { ground, explanation }, { now, declineGrounds }) => {
  const { label, explained } = choiceOf(ground, offered(declineGrounds), 'ground')
  return endedWith(record, now, 'declined', label, { ground, explained, text: explanation })
}

/** The other case carries on for both. */
export const merge: EffectOf<'merge'> = (record, { into }, { now }) => {
  const end = ended(record, now)
  return { ...end, state: 'merged', text: into.code, change: { ...end.change, merged: into } }
}

/** Past the department and the complaint office, which see nothing of it from now on. Discipline starts afresh. */
export const transferDiscipline: EffectOf<'transferDiscipline'> = (_record, { reason }) => ({
  state: 'transferred_discipline',
  turn: 'department',
  text: reason,
  change: { lane: 'discipline', department: null, partners: [], draft: null, question: null, extension: null },
})

export const referDispute: EffectOf<'referDispute'> = (record, { explanation }, { now }) =>
  endedWith(record, now, 'referred_dispute', '', { ground: null, text: explanation })

function endedWith(
  record: CaseRecord,
  now: Date,
  state: 'declined' | 'referred_dispute',
  text: string,
  ending: CaseRecord['ending'],
): Effect {
  const end = ended(record, now)
  return { ...end, state, text, change: { ...end.change, ending } }
}

/** Answers every report that waits. */
export const handleRetaliation: EffectOf<'handleRetaliation'> = (record, { text }, { now }) => ({
  change: {
    retaliation: record.retaliation.map((one) => (one.answer ? one : { ...one, answer: { text, at: now } })),
  },
})

export const urge: EffectOf<'urge'> = (_record, { text }) => ({ text })

/** Once a round; the reminders of those who work on it go on. */
export const raise: EffectOf<'raise'> = (_record, { text }, { viewer, now }) => ({
  text,
  change: { raised: { at: now, byName: viewer.staff?.name ?? '' } },
})

export const hold: EffectOf<'hold'> = (_record, { on, reason }, { viewer, now }) => ({
  text: on ? reason : `解除：${reason}`,
  change: { hold: on ? { reason, at: now, byName: viewer.staff?.name ?? '' } : null },
})

export const archive: EffectOf<'archive'> = () => ({ state: 'archived', turn: 'nobody' })
