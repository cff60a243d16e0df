import type { NoteState } from '@nuanyu/types/thanks'
import type { Tone } from '../../ui'

export const noteTones: Record<NoteState, Tone> = {
  submitted: 'calm',
  checking: 'calm',
  verifying: 'calm',
  recorded: 'good',
  published_internal: 'good',
  published_public: 'good',
  rejected: 'muted',
  hidden: 'muted',
  withdrawn: 'muted',
}
