import type { Input } from '@nuanyu/types/actions'
import type { CaseKind, Channel } from '@nuanyu/types/feedback'
import type { FieldProblems } from '../../cloud/call'
import { newCommandId } from '../../cloud/commandId'
import { contactOf, freshIdentity, type Identity } from '../../features/identity/identity'
import { today } from '../../features/time/day'

/** What is noted down while somebody talks; kept as a draft but for who it is. */
export interface EnterForm extends Identity {
  commandId: string
  channel: Exclude<Channel, 'wechat' | 'call_back'>
  hotlineNumber: string
  hotlineAnswerBy: string
  receivedOn: string
  kind: CaseKind
  subject: string
  words: string
  risk: boolean
  department: { id: string; name: string } | null
  happenedOn: string
  /** Names of the photos kept on the device. */
  photos: string[]
}

export function freshEnter(): EnterForm {
  return {
    commandId: newCommandId(),
    channel: 'telephone',
    hotlineNumber: '',
    hotlineAnswerBy: '',
    receivedOn: today(),
    kind: 'complaint',
    subject: '',
    words: '',
    risk: false,
    department: null,
    happenedOn: today(),
    photos: [],
    ...freshIdentity,
  }
}

export function isEmptyEnter({ subject, words, hotlineNumber, photos }: EnterForm): boolean {
  return subject === '' && words.trim() === '' && hotlineNumber.trim() === '' && photos.length === 0
}

/** A device at the counter is used by many: who it was about does not stay on it. */
export function toKeep({ contact: _contact, ...kept }: EnterForm): Partial<EnterForm> {
  return kept
}

/** In the order of the page. */
export const fieldOrder = [
  'channel',
  'hotline.number',
  'hotline.answerBy',
  'hotline',
  'receivedOn',
  'risk',
  'kind',
  'subject',
  'words',
  'photos',
  'where',
  'happenedOn',
  'identityMode',
  'contact.name',
  'contact.phone',
] as const

export function enterInput(form: EnterForm): Input<'feedback.enter'> {
  const { commandId, channel, receivedOn, kind, subject, words, risk, happenedOn, identityMode } = form
  return {
    commandId,
    channel,
    receivedOn,
    kind,
    subject,
    words,
    risk,
    happenedOn,
    identityMode,
    contact: contactOf(form),
    where: form.department === null ? { by: 'unknown' } : { by: 'department', departmentId: form.department.id },
    hotline: channel === 'hotline_12345' ? { number: form.hotlineNumber, answerBy: form.hotlineAnswerBy } : null,
    photos: [],
  }
}

/** What the contract cannot know: what day it is here. */
export function problemsHere({ receivedOn, happenedOn }: EnterForm): FieldProblems {
  const now = today()
  return {
    ...(receivedOn > now ? { receivedOn: '日期不能晚于今天' } : {}),
    ...(happenedOn > now ? { happenedOn: '日期不能晚于今天' } : {}),
  }
}
