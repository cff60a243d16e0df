import type { FindingState } from '@nuanyu/types/findings'
import type { TalkState } from '@nuanyu/types/talks'
import type { VisitState } from '@nuanyu/types/visits'
import type { Tone } from '../../ui'

export const findingTones: Record<FindingState, Tone> = {
  submitted: 'warn',
  reviewed: 'calm',
  notified: 'warn',
  accepted: 'calm',
  appealed: 'warn',
  confirmed: 'calm',
  dismissed: 'muted',
  disposed: 'calm',
  closed: 'good',
  dropped: 'muted',
}

export const talkTones: Record<TalkState, Tone> = {
  arranged: 'warn',
  held: 'calm',
  acknowledged: 'calm',
  closed: 'good',
  cancelled: 'muted',
}

export const visitTones: Record<VisitState, Tone> = {
  scheduled: 'warn',
  conducted: 'calm',
  submitted: 'good',
  cancelled: 'muted',
}
