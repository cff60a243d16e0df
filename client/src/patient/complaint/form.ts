import type { Input } from '@nuanyu/types/actions'
import type { CaseKind, Whereabouts } from '@nuanyu/types/feedback'
import type { FieldProblems } from '../../cloud/call'
import { newCommandId } from '../../cloud/commandId'
import { fieldOf } from '../../cloud/problems'
import { freshIdentity, type Identity } from '../identity'
import { dayOf } from '../when'

/** What is typed and tapped; kept as a draft but for what `toKeep` leaves out. */
export interface ComplaintForm extends Identity {
  commandId: string
  step: number
  kind: CaseKind
  subject: string
  words: string
  where: Whereabouts | undefined
  happenedOn: string
}

export function freshComplaint(): ComplaintForm {
  return {
    commandId: newCommandId(),
    step: 0,
    kind: 'complaint',
    subject: '',
    words: '',
    where: undefined,
    happenedOn: '',
    ...freshIdentity,
  }
}

export function isEmptyComplaint(form: ComplaintForm): boolean {
  return form.words.trim() === '' && form.subject === ''
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
  { title: '发生了什么', fields: ['kind', 'subject', 'words', 'photos'] },
  { title: '时间地点', fields: ['where', 'happenedOn'] },
  { title: '怎么回复您', fields: ['identityMode', 'contact.name', 'contact.phone'] },
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
  if (upTo < 1) return problems
  if (form.where === undefined || placeLost) problems.where = '请选择科室；说不清的选最后一项'
  if (form.happenedOn > dayOf(Date.now())) problems.happenedOn = '日期不能晚于今天'
  return problems
}

export function submitInput(form: ComplaintForm, where: Whereabouts | undefined): Input<'feedback.submit'> {
  const { commandId, kind, subject, words, happenedOn, identityMode, contact } = form
  return {
    commandId,
    kind,
    subject,
    words,
    happenedOn,
    identityMode,
    contact,
    // "Not chosen yet" is caught by the page; the contract's "unknown" is something a person says.
    where: where ?? { by: 'unknown' },
    photos: [],
    subscribed: [],
  }
}
