import type { ClinicForm, ClinicState, SessionForm } from '@nuanyu/types/clinic'
import { AppError } from '@nuanyu/types/errors'
import type { FieldProblem } from '@nuanyu/types/errors'
import { freshCheck } from './photos'
import { hoursOf, missingIn, slotsPlanned, wrongHours } from './plan'
import type { ClinicRecord, ClinicTally, Published } from './records'
import { sayEvent } from './when'

/** What each command makes of an event. Pure; who may give it was asked before. */

export type Moved = readonly {
  key: string
  day: string
  slots: readonly { key: string; from: string; to: string }[]
}[]

/** What a command says, with everything already looked up. */
export type Command =
  | { name: 'edit'; form: ClinicForm; branchName: string | null; departmentName: string | null }
  | { name: 'submit' }
  | ({ name: 'approve' } & Pick<Published, 'commitment' | 'seedSealed'>)
  | { name: 'sendBack'; reason: string }
  | { name: 'setSeats'; slotKey: string; capacity: number; desk: number }
  | { name: 'postpone'; sessions: Moved; reason: string }
  | { name: 'cancel'; reason: string }
  | { name: 'finish'; tally: ClinicTally }
  | { name: 'summarise'; text: string; photos: string[]; shown: boolean; askedFor: string }

type Effect = Partial<ClinicRecord> & { state: ClinicState; said?: string }
type By = { key: string; name: string }

export function effectOf(event: ClinicRecord, command: Command, by: By, now: Date): Effect {
  switch (command.name) {
    case 'edit':
      return edited(event, command, by)
    case 'submit':
      assertComplete(event.form, now)
      return { state: 'approval', returned: '', writers: withHand(event.writers, by) }
    case 'approve': {
      // Days pass while it waits.
      assertComplete(event.form, now)
      const { commitment, seedSealed } = command
      return { state: 'published', returned: '', published: { at: now, name: by.name, commitment, seedSealed } }
    }
    case 'sendBack':
      return { state: 'draft', returned: command.reason, said: command.reason }
    case 'setSeats': {
      const { slotKey, capacity, desk } = command
      const form = withSlots(event.form, (slot) => (slot.key === slotKey ? { ...slot, capacity, desk } : slot))
      return { state: event.state, form, said: sayCapacity(event.form, slotKey, capacity) }
    }
    case 'postpone':
      return postponed(event, command, now)
    case 'cancel':
      return {
        state: 'cancelled',
        cancelled: { at: now, name: by.name, reason: command.reason },
        said: command.reason,
      }
    case 'finish':
      return { state: 'finished', tally: command.tally }
    case 'summarise': {
      const { text, photos, shown, askedFor } = command
      const check = freshCheck(command, event.summary?.check ?? null, now, askedFor)
      return { state: 'summarised', summary: { text, photos, shown, at: now, name: by.name, check } }
    }
  }
}

/** Of what is published only words: hours, seats and the way they are given have been promised to people. */
const PROMISED = [
  'kind',
  'branchId',
  'departmentId',
  'sessions',
  'release',
  'opensAt',
  'closesAt',
  'perAccount',
] as const

function edited(
  event: ClinicRecord,
  { form, branchName, departmentName }: Extract<Command, { name: 'edit' }>,
  by: By,
): Effect {
  const names = { branchName, departmentName }
  if (event.state === 'draft') return { state: 'draft', form, ...names, writers: withHand(event.writers, by) }
  const changed = PROMISED.filter((field) => JSON.stringify(form[field]) !== JSON.stringify(event.form[field]))
  if (changed.length > 0) {
    const message = '已经发布，这一项不能直接改；时间请用“改期”，名额请用“调整名额”'
    throw new AppError('VALIDATION', { details: { fields: changed.map((path) => ({ path, message })) } })
  }
  if (form.cancelHours > event.form.cancelHours)
    throw new AppError('VALIDATION', {
      details: { fields: [{ path: 'cancelHours', message: '已经答应大家的取消时间不能提前' }] },
    })
  // Whoever registered has to know of another place like of another hour.
  const elsewhere = JSON.stringify(form.place) !== JSON.stringify(event.form.place)
  return { state: event.state, form, moves: event.moves + (elsewhere ? 1 : 0) }
}

function postponed(
  event: ClinicRecord,
  { sessions, reason }: Extract<Command, { name: 'postpone' }>,
  now: Date,
): Effect {
  const problems = wrongMoves(event.form.sessions, sessions, now)
  if (problems.length > 0) throw new AppError('VALIDATION', { details: { fields: problems } })
  const form = {
    ...event.form,
    sessions: event.form.sessions.map((session) => {
      const to = sessions.find(({ key }) => key === session.key)
      if (!to) return session
      const slots = session.slots.map((slot) => {
        const hours = to.slots.find(({ key }) => key === slot.key)
        return hours ? { ...slot, from: hours.from, to: hours.to } : slot
      })
      return { ...session, day: to.day, slots }
    }),
  }
  const first = slotsPlanned(form.sessions)[0]?.startsAt
  // Registration that was to end at some moment still ends before the first slot.
  const closesAt =
    form.closesAt !== null && first && new Date(form.closesAt) > first ? first.toISOString() : form.closesAt
  return {
    state: event.state,
    form: { ...form, closesAt },
    postponed: { from: sayEvent(event, now), at: now, reason },
    moves: event.moves + 1,
    said: reason,
  }
}

const LONG_AGO = new Date(0)

/** Every session and slot must be named, what has begun stays, and what moves must move to proper hours. */
function wrongMoves(before: readonly SessionForm[], after: Moved, now: Date): FieldProblem[] {
  const problems: FieldProblem[] = []
  const keysOf = (list: readonly { key: string; slots: readonly { key: string }[] }[]) =>
    list
      .flatMap(({ key, slots }) => slots.map((slot) => `${key} ${slot.key}`))
      .sort()
      .join()
  if (keysOf(before) !== keysOf(after)) return [{ path: 'sessions', message: '场次或时段对不上，请刷新后再改期' }]
  let moved = false
  after.forEach((session, s) => {
    const was = before.find(({ key }) => key === session.key)
    let changed = false
    session.slots.forEach((slot, i) => {
      const old = was?.slots.find(({ key }) => key === slot.key)
      if (!was || !old || (was.day === session.day && old.from === slot.from && old.to === slot.to)) return
      changed = true
      const path = `sessions.${s}.slots.${i}.from`
      if (hoursOf(was.day, old).startsAt <= now) problems.push({ path, message: '这个时段已经开始，不能改期' })
      else if (hoursOf(session.day, slot).startsAt <= now) problems.push({ path, message: '这个时间已经过去了' })
    })
    if (!changed) return
    moved = true
    // Slots that stay may have begun: what is past was looked at one by one.
    for (const { path, message } of wrongHours([session], LONG_AGO))
      problems.push({ path: path.replace('sessions.0', `sessions.${s}`), message })
  })
  return moved || problems.length > 0 ? problems : [{ path: 'sessions', message: '时间没有变化' }]
}

function assertComplete(form: ClinicForm, now: Date): void {
  const missing = missingIn(form, now)
  if (missing.length > 0) throw new AppError('VALIDATION', { details: { fields: missing } })
}

function withSlots(
  form: ClinicForm,
  change: (slot: SessionForm['slots'][number]) => SessionForm['slots'][number],
): ClinicForm {
  return { ...form, sessions: form.sessions.map((session) => ({ ...session, slots: session.slots.map(change) })) }
}

function sayCapacity({ sessions }: ClinicForm, slotKey: string, capacity: number): string {
  const slot = sessions.flatMap(({ slots }) => slots).find(({ key }) => key === slotKey)
  return slot ? `${slot.from}–${slot.to} 名额 ${slot.capacity} → ${capacity}` : ''
}

function withHand(writers: ClinicRecord['writers'], by: By): ClinicRecord['writers'] {
  return writers.some(({ key }) => key === by.key) ? writers : [...writers, { key: by.key, name: by.name }]
}
