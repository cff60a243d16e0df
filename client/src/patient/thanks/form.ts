import type { Input } from '@nuanyu/types/actions'
import type { Whereabouts } from '@nuanyu/types/feedback'
import {
  type honorifics,
  type NoteForm,
  PENNANT_NEEDS_PHOTO,
  type PublishScope,
  type SignatureKind,
} from '@nuanyu/types/thanks'
import type { FieldProblems } from '../../cloud/call'
import { newCommandId } from '../../cloud/commandId'

type Honorific = (typeof honorifics)[number]

/** What is typed and tapped; kept as a draft but for what `toKeep` leaves out. */
export interface ThanksForm {
  commandId: string
  form: NoteForm
  toKind: 'person' | 'unit'
  toName: string
  where: Whereabouts | undefined
  words: string
  /** Names of the photos kept on the device. */
  photos: string[]
  signatureKind: SignatureKind
  /** The surname or the whole name, each as typed, so that changing one's mind loses nothing. */
  surname: string
  honorific: Honorific | ''
  fullName: string
  /** Nobody agrees by not looking: undefined until chosen. */
  publish: PublishScope | undefined
}

export function freshThanks(): ThanksForm {
  return {
    commandId: newCommandId(),
    form: 'letter',
    toKind: 'person',
    toName: '',
    where: undefined,
    words: '',
    photos: [],
    signatureKind: 'surname',
    surname: '',
    honorific: '',
    fullName: '',
    publish: undefined,
  }
}

export function isEmptyThanks({ words, photos, toName }: ThanksForm): boolean {
  return words.trim() === '' && toName.trim() === '' && photos.length === 0
}

/** Who wrote it does not stay on a phone that others may hold. */
export function toKeep(form: ThanksForm): Partial<ThanksForm> {
  const { surname: _surname, fullName: _fullName, ...kept } = form
  return kept
}

/** In the order of the page. */
export const fieldOrder = ['form', 'to', 'where', 'words', 'photos', 'signature', 'publish'] as const

/** What the contract cannot know: what was not chosen yet, and the photos that are uploaded after the check. */
export function problemsHere(form: ThanksForm, where: Whereabouts | undefined, placeLost: boolean, photos: number) {
  const problems: FieldProblems = {}
  if (where === undefined || placeLost) problems.where = '请选择科室；说不清的选最后一项'
  if (form.form === 'pennant' && photos === 0) problems.photos = PENNANT_NEEDS_PHOTO
  if (form.signatureKind === 'surname' && form.surname.trim() !== '' && form.honorific === '')
    problems.signature = '请选择怎么称呼您'
  if (form.publish === undefined) problems.publish = '请选一项'
  return problems
}

export function submitInput(form: ThanksForm, where: Whereabouts | undefined): Input<'thanks.submit'> {
  const { commandId, form: kind, toKind, toName, words } = form
  return {
    commandId,
    form: kind,
    where: where ?? { by: 'unknown' },
    to: toKind === 'person' ? { kind: 'person', name: toName } : { kind: 'unit' },
    words,
    photos: [],
    signature: signatureOf(form),
    // Not chosen yet is caught by the page, and sends nothing.
    publish: form.publish ?? 'none',
    subscribed: [],
  }
}

function signatureOf({ signatureKind, surname, honorific, fullName }: ThanksForm): Input<'thanks.submit'>['signature'] {
  if (signatureKind === 'named') return { kind: 'named', name: fullName }
  if (signatureKind === 'surname') return { kind: 'surname', name: surname, honorific: honorific || '家属' }
  return { kind: 'anonymous' }
}

/** As it will stand below the words. */
export function signedAs(form: ThanksForm): string {
  const signature = signatureOf(form)
  if (signature.kind === 'anonymous') return '一位患者或家属'
  if (signature.name.trim() === '') return ''
  return signature.kind === 'surname' ? `${signature.name.trim()}${form.honorific}` : signature.name.trim()
}
