import type { ShownDeadline } from './DueLabel'
import type { Tone } from './StateTag'

/** The colour of a state follows its deadline; the words beside it always say what it is. */
export function deadlineTone(status: ShownDeadline['status']): Tone {
  if (status === 'overdue') return 'bad'
  if (status === 'met' || status === 'missed') return 'good'
  return status === 'ended' ? 'muted' : 'calm'
}
