import type { Deadline } from '@nuanyu/types/feedback'
import type { Tone } from '../ui'

/** The colour of a state follows its deadline: the words always say what it is. */
export function toneOf(status: Deadline['status']): Tone {
  if (status === 'overdue') return 'bad'
  if (status === 'met' || status === 'missed') return 'good'
  return 'calm'
}
