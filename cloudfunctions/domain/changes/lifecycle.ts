import type { ChangeCommand, ChangeState } from '@nuanyu/types/changes'
import type { Law } from '../../kernel/living/record'

/** Who has to do with 您提我改 beside the public. */
export type ChangeRole = 'complaint_office' | 'party_office'

/**
 * The life of an entry: who may do what in which state. The complaint office and the Party office write, the Party
 * office decides, and nobody decides on what they wrote (policy.ts).
 */
export const law: Law<ChangeCommand, ChangeRole, ChangeState> = {
  edit: { complaint_office: ['draft'], party_office: ['draft'] },
  submit: { complaint_office: ['draft'], party_office: ['draft'] },
  publish: { party_office: ['review', 'correction_review'] },
  sendBack: { party_office: ['review', 'correction_review'] },
  correct: { complaint_office: ['published', 'corrected'], party_office: ['published', 'corrected'] },
  withdraw: {
    complaint_office: ['draft'],
    party_office: ['draft', 'review', 'published', 'correction_review', 'corrected'],
  },
}

/** What the public may read. A correction under review leaves the former text standing. */
export const shownStates: readonly ChangeState[] = ['published', 'correction_review', 'corrected']
