import type { Input } from '@nuanyu/types/actions'
import type { Whereabouts } from '@nuanyu/types/feedback'
import { honorifics, type NoteForm, type PublishScope, type SignatureKind } from '@nuanyu/types/thanks'
import type { FieldProblems } from '../../cloud/call'
import { newCommandId } from '../../cloud/commandId'
import { fieldOf } from '../../cloud/problems'

/** What is typed and tapped; kept as a draft but for what `toKeep` leaves out. */
export interface ThanksForm {
  commandId: string
  step: number
  form: NoteForm
  to: 'person' | 'unit'
  toName: string
  where: Whereabouts | undefined
  words: string
  /** Names of the photos kept on the device. */
  photos: string[]
  sign: SignatureKind
  surname: string
  honorific: (typeof honorifics)[number]
  fullName: string
  /** Nothing until the person chooses: a consent is given, not found. */
  publish: PublishScope | ''
}

export function freshThanks(): ThanksForm {
  return {
    commandId: newCommandId(),
    step: 0,
    form: 'letter',
    to: 'person',
    toName: '',
    where: undefined,
    words: '',
    photos: [],
    sign: 'surname',
    surname: '',
    honorific: '女士',
    fullName: '',
    publish: '',
  }
}

export function isEmptyThanks({ words, photos, toName }: ThanksForm): boolean {
  return words.trim() === '' && photos.length === 0 && toName.trim() === ''
}

/** A phone may lie on the ward's table: who wrote it does not stay on it. Read again from its beginning before it is sent. */
export function toKeep(form: ThanksForm): Partial<ThanksForm> {
  const { surname: _surname, fullName: _fullName, step: _step, ...kept } = form
  return kept
}

/** The steps and the fields that each of them answers for, in the order of the page. */
export const steps = [
  { title: '写下感谢', fields: ['where', 'to.name', 'form', 'words', 'photos'] },
  { title: '署名和公布', fields: ['signature.name', 'publish'] },
] as const

export const fieldOrder: readonly string[] = steps.flatMap(({ fields }) => [...fields])

export function stepOf(path: string): number {
  const index = steps.findIndex(({ fields }) => fieldOf(path, fields) !== undefined)
  return index < 0 ? steps.length - 1 : index
}

/** What the contract cannot know: that a place was chosen, a photo taken, and a consent given at all. */
export function problemsHere(form: ThanksForm, placeLost: boolean, photos: number, step: number): FieldProblems {
  const problems: FieldProblems = {}
  if (form.where === undefined || placeLost) problems.where = '请选择科室；记不清的选最后一项'
  if (form.form === 'pennant' && photos === 0) problems.photos = '请拍一张锦旗的照片'
  if (step > 0 && form.publish === '') problems.publish = '请选一项'
  return problems
}

export function submitInput(form: ThanksForm, where: Whereabouts | undefined): Input<'thanks.submit'> {
  return {
    commandId: form.commandId,
    form: form.form,
    where: where ?? { by: 'unknown' },
    to: form.to === 'person' ? { kind: 'person', name: form.toName } : { kind: 'unit' },
    words: form.words,
    photos: [],
    signature: signatureOf(form),
    // "Not chosen yet" is caught by the page; it must not become a yes.
    publish: form.publish || 'none',
    subscribed: [],
  }
}

export function signatureOf({ sign, surname, honorific, fullName }: ThanksForm): Input<'thanks.submit'>['signature'] {
  if (sign === 'named') return { kind: 'named', name: fullName }
  return sign === 'surname' ? { kind: 'surname', name: surname, honorific } : { kind: 'anonymous' }
}

/** As it will stand there. */
export function signedAs(form: ThanksForm): string {
  if (form.sign === 'anonymous') return '没有署名'
  if (form.sign === 'named') return form.fullName.trim()
  return form.surname.trim() === '' ? '' : `${form.surname.trim()}${form.honorific}`
}
