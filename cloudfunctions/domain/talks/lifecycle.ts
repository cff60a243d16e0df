import type { TalkCommand, TalkState } from '@nuanyu/types/talks'
import type { Law } from '../../kernel/living/record'

/** `office`: of the office that talks. `party`: the Party office, of supervision's talks. `subject`: who is talked to. */
export type Part = 'office' | 'party' | 'subject'

export const law: Law<TalkCommand, Part, TalkState> = {
  move: { office: ['arranged'] },
  hold: { office: ['arranged'] },
  acknowledge: { subject: ['held'] },
  close: { office: ['held', 'acknowledged'], party: ['held', 'acknowledged'] },
  cancel: { office: ['arranged'] },
}
