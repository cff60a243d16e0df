import type { ClinicForm, ClinicState } from '@nuanyu/types/clinic'
import { AppError, type FieldProblem } from '@nuanyu/types/errors'
import type { Viewer } from '../../../kernel/viewer'
import { derived } from './derive'
import { type Command, effectOf } from './effects'
import { brokenIn } from './plan'
import { mayPlanFor, refusalOf } from './policy'
import type { ClinicHistory, ClinicRecord, ClinicTally } from './records'

export type At = { now: Date; commandId: string; fingerprint: string }

/** What an event is called by: the names of its branch and department on that day. */
export type Names = Pick<ClinicRecord, 'branchName' | 'departmentName'>

/** A new draft; of a copy `how` says so. */
export function begin(
  id: string,
  form: ClinicForm,
  names: Names,
  viewer: Viewer,
  at: At,
  how: 'create' | 'copy' = 'create',
): ClinicRecord {
  assertPlannable(form, viewer, at.now)
  const by = personOf(viewer)
  return derived({
    _id: id,
    version: 1,
    state: 'draft',
    form,
    ...names,
    by: { key: by.key, name: by.name },
    writers: [{ key: by.key, name: by.name }],
    returned: '',
    at: at.now,
    startsAt: at.now,
    endsAt: at.now,
    days: [],
    months: [],
    half: '',
    scopes: [],
    shown: false,
    toldBy: [],
    published: null,
    postponed: null,
    moves: 0,
    cancelled: null,
    summary: null,
    queueCount: 0,
    heads: [],
    tally: null,
    tallied: 0,
    history: [entry(how, 'draft', by, '', at)],
    updatedAt: at.now,
  })
}

/** Whether this was done before under the same id. The same id with other content is refused. */
export function isResend({ history }: Pick<ClinicRecord, 'history'>, viewer: Viewer, at: At): boolean {
  const sent = history.find((one) => one.commandId === at.commandId && one.by.key === viewer.personKey)
  if (sent && sent.fingerprint !== at.fingerprint) throw new AppError('ALREADY_ARRIVED')
  return sent !== undefined
}

/**
 * The event after the command, or a named refusal. A resend answers the event as it is. `seenVersion` null: it was
 * compared before, and what it decided stands elsewhere already (the seats of a slot).
 */
export function decide(
  event: ClinicRecord,
  command: Command,
  seenVersion: number | null,
  viewer: Viewer,
  at: At,
): ClinicRecord {
  if (isResend(event, viewer, at)) return event
  assertMay(event, command.name, seenVersion, viewer, at.now)
  if (command.name === 'edit') assertPlannable(command.form, viewer, at.now)
  const by = personOf(viewer)
  const { state, said = '', ...change } = effectOf(event, command, by, at.now)
  return derived({
    ...event,
    ...change,
    state,
    version: event.version + 1,
    updatedAt: at.now,
    history: [...event.history, entry(command.name, state, by, said, at)],
  })
}

/** The timer finishes what everybody forgot. */
export function finishedByItself(event: ClinicRecord, tally: ClinicTally, now: Date): ClinicRecord {
  if (event.state !== 'published' || now < event.endsAt) return event
  const at = { now, commandId: `timer-${event._id}`, fingerprint: '' }
  return derived({
    ...event,
    state: 'finished',
    tally,
    version: event.version + 1,
    updatedAt: now,
    history: [...event.history, entry('finish', 'finished', { key: '', name: '系统', role: '' }, '', at)],
  })
}

export function assertMay(
  event: ClinicRecord,
  name: Command['name'],
  seenVersion: number | null,
  viewer: Viewer,
  now: Date,
): void {
  const refusal = refusalOf(name, event, viewer, now)
  if (refusal === 'FORBIDDEN' || refusal === 'NOT_FOUND') throw new AppError(refusal)
  if (seenVersion !== null && event.version !== seenVersion) throw new AppError('CONFLICT')
  if (refusal) throw new AppError(refusal)
}

/** Only for one's own department or branch, and nothing that could not be stored. */
function assertPlannable(form: ClinicForm, viewer: Viewer, now: Date): void {
  if (!mayPlanFor(form, viewer, now))
    throw problem('branchId', '只能为自己的科室或支部安排活动，请选择举办的科室或支部')
  const broken = brokenIn(form)
  if (broken.length > 0) throw new AppError('VALIDATION', { details: { fields: broken } })
}

export function problem(path: string, message: string): AppError {
  return problems([{ path, message }])
}

export function problems(fields: FieldProblem[]): AppError {
  return new AppError('VALIDATION', { details: { fields } })
}

export type Person = ClinicHistory['by']

function personOf({ personKey, staff }: Viewer): Person {
  return { key: personKey, name: staff?.name ?? '', role: staff?.title ?? '' }
}

function entry(
  command: ClinicHistory['command'],
  to: ClinicState,
  by: Person,
  text: string,
  { now, commandId, fingerprint }: At,
): ClinicHistory {
  return { at: now, command, to, by, text, commandId, fingerprint }
}
