import type { AppraisalCommand, AppraisalState } from '@nuanyu/types/appraisal'
import type { Law } from '../../kernel/living/record'

/** Whom it is about, the head of their department, or an office. Whoever it is about is nothing else in it. */
export type AppraisalPart = 'person' | 'head' | 'party' | 'discipline'

/** Who may do what in which state; whose own step it was is looked at in policy.ts. */
export const law: Law<AppraisalCommand, AppraisalPart, AppraisalState> = {
  include: { person: ['open', 'proposed'] },
  // Heads, and whoever has no head in the software, are graded by the Party office.
  propose: { head: ['open'], party: ['open'] },
  // An office enters what came on paper, for who has no account.
  state: { person: ['proposed'], party: ['proposed'], discipline: ['proposed'] },
  sendBack: { party: ['proposed', 'stated', 'confirmed'] },
  confirm: { party: ['proposed', 'stated'] },
  publish: { party: ['confirmed'] },
  appeal: { person: ['published'], party: ['published'], discipline: ['published'] },
  reconsider: { party: ['appealed'], discipline: ['appealed'] },
}
