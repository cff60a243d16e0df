import type { Input } from '@nuanyu/types/actions'
import { MAX_HOLD_DAYS, type CaseKind, type Whereabouts } from '@nuanyu/types/feedback'
import type { FieldProblems } from '../../cloud/call'
import { newCommandId } from '../../cloud/commandId'
import { fieldOf } from '../../cloud/problems'
import { contactOf, freshIdentity, type Identity } from '../../features/identity/identity'
import { dayOf, daysAfter } from '../../features/time/day'

/** When the department hears of it: at once, so many days from the day of sending, or on a day. */
export type Hold = { by: 'none' } | { by: 'days'; days: number } | { by: 'day'; day: string }

/** What is typed and tapped; kept as a draft but for what `toKeep` leaves out. */
export interface ComplaintForm extends Identity {
  commandId: string
  step: number
  kind: CaseKind
  risk: boolean
  subject: string
  words: string
  /** Names of the photos kept on the device. */
  photos: string[]
  where: Whereabouts | undefined
  happenedOn: string
  hold: Hold
}

export function freshComplaint(): ComplaintForm {
  return {
    commandId: newCommandId(),
    step: 0,
    kind: 'complaint',
    risk: false,
    subject: '',
    words: '',
    photos: [],
    where: undefined,
    happenedOn: '',
    hold: { by: 'none' },
    ...freshIdentity,
  }
}

export function isEmptyComplaint(form: ComplaintForm): boolean {
  return form.words.trim() === '' && form.subject === '' && form.photos.length === 0
}

/**
 * A phone may lie on the ward's table: who wrote it does not stay on it. Without the step, a draft that is brought back
 * is read again from its beginning before anybody can send it.
 */
export function toKeep(form: ComplaintForm): Partial<ComplaintForm> {
  const { contact: _contact, step: _step, ...kept } = form
  return kept
}

/** The steps and the fields that each of them answers for, in the order of the page. */
export const steps = [
  { title: '发生了什么', fields: ['kind', 'risk', 'subject', 'words', 'photos'] },
  { title: '时间地点', fields: ['where', 'happenedOn'] },
  { title: '怎么回复您', fields: ['identityMode', 'contact.name', 'contact.phone', 'heldUntil'] },
] as const

export const fieldOrder: readonly string[] = steps.flatMap(({ fields }) => [...fields])

/** The step that a problem belongs to; one of no field stands beside the button that sends. */
export function stepOf(path: string): number {
  const index = steps.findIndex(({ fields }) => fieldOf(path, fields) !== undefined)
  return index < 0 ? steps.length - 1 : index
}

/** What the contract cannot know: that a place was chosen at all, and what day it is here. */
export function problemsHere(form: ComplaintForm, placeLost: boolean, upTo: number): FieldProblems {
  const problems: FieldProblems = {}
  const today = dayOf(Date.now())
  if (upTo < 1) return problems
  if (form.where === undefined || placeLost) problems.where = '请选择科室；说不清的选最后一项'
  if (form.happenedOn > today) problems.happenedOn = '日期不能晚于今天'
  if (upTo < 2) return problems
  const heldUntil = heldUntilOf(form, today)
  if (heldUntil === '') problems.heldUntil = '请选择转交的日期'
  else if (heldUntil !== null && heldUntil <= today) problems.heldUntil = '请选今天以后的日期'
  else if (heldUntil !== null && heldUntil > daysAfter(today, MAX_HOLD_DAYS))
    problems.heldUntil = `最多 ${MAX_HOLD_DAYS} 天以后`
  return problems
}

/** Null for at once. Somebody in danger cannot wait, whatever was chosen before. */
export function heldUntilOf({ hold, risk }: Pick<ComplaintForm, 'hold' | 'risk'>, today: string): string | null {
  if (risk || hold.by === 'none') return null
  return hold.by === 'days' ? daysAfter(today, hold.days) : hold.day
}

export function submitInput(form: ComplaintForm, where: Whereabouts | undefined): Input<'feedback.submit'> {
  const { commandId, kind, risk, subject, words, happenedOn, identityMode } = form
  return {
    commandId,
    kind,
    risk,
    subject,
    words,
    happenedOn,
    identityMode,
    contact: contactOf(form),
    heldUntil: heldUntilOf(form, dayOf(Date.now())),
    // "Not chosen yet" is caught by the page; the contract's "unknown" is something a person says.
    where: where ?? { by: 'unknown' },
    photos: [],
    subscribed: [],
  }
}
