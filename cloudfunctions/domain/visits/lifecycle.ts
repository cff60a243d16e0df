import type { VisitCommand, VisitState } from '@nuanyu/types/visits'
import type { Law } from '../../kernel/living/record'

/** `inspector`: the one who was sent. */
export type Part = 'inspector' | 'party' | 'supervision' | 'discipline'

/** What was brought back may be corrected until it is submitted; from then on it stands. */
export const law: Law<VisitCommand, Part, VisitState> = {
  conduct: { inspector: ['scheduled', 'conducted'] },
  submit: { inspector: ['conducted'] },
  reassign: { party: ['scheduled'] },
  // Also what was brought back and cannot be submitted: the inspector has left, moved there, or inspects no more.
  cancel: { party: ['scheduled', 'conducted'] },
}
