import type { CaseCommand, CaseState } from '@nuanyu/types/feedback'

/** How a viewer stands to a case; decided in policy.ts. */
export type Relation = 'patient' | 'handler' | 'complaint_office' | 'overseer'

/**
 * The life of a case (DOMAIN §5): which command, from which states, by whom. The order is the order in which
 * buttons are offered: the first one allowed is the next legal step.
 */
export const lifecycle: Record<CaseCommand, { from: readonly CaseState[]; by: readonly Relation[] }> = {
  evaluate: { from: ['replied'], by: ['patient'] },
  approveReply: { from: ['reply_review'], by: ['complaint_office'] },
  returnReply: { from: ['reply_review'], by: ['complaint_office'] },
  accept: { from: ['submitted', 'reopened'], by: ['handler', 'complaint_office'] },
  investigate: { from: ['assigned'], by: ['handler'] },
  submitReply: { from: ['investigating'], by: ['handler'] },
  assign: {
    from: ['submitted', 'accepted', 'assigned', 'investigating', 'reopened'],
    by: ['complaint_office'],
  },
}

/** States in which the clock runs. */
export const openStates: readonly CaseState[] = [
  'submitted',
  'accepted',
  'assigned',
  'investigating',
  'reply_review',
  'reopened',
]

export function isOpen(state: CaseState): boolean {
  return openStates.includes(state)
}
