import type { VetoCommand, VetoQueue, VetoState } from '@nuanyu/types/veto'
import type { Law } from '../../kernel/living/record'

/** Whom it is about, or the office that somebody acts for. Whoever it is about is nothing else in it. */
export type VetoPart = 'person' | 'discipline' | 'party' | 'supervision'

const undecided: readonly VetoState[] = ['notified', 'statement', 'deciding']

/** Who may do what in which state; whose own step it was, and whether the term is over, is looked at in policy.ts. */
export const law: Law<VetoCommand, VetoPart, VetoState> = {
  notify: { discipline: ['proposed'], party: ['proposed'] },
  add: { discipline: ['proposed', ...undecided], party: ['proposed', ...undecided] },
  // In `deciding` too: that one has agreed is not the person's to know, nor to find out by what they may still do.
  // An office enters what came on paper, for who has no account.
  state: { person: undecided, discipline: undecided, party: undecided },
  approve: { discipline: undecided, party: undecided },
  dismiss: { discipline: undecided, party: undecided },
  appeal: { person: ['in_force'], discipline: ['in_force'], party: ['in_force'] },
  uphold: { discipline: ['appealed'], party: ['appealed'], supervision: ['appealed'] },
  revoke: { discipline: ['appealed'], party: ['appealed'], supervision: ['appealed'] },
}

/** In which states it exists for whom: not for the person before they were told, for supervision only an appeal. */
export const visible: Record<VetoPart, (state: VetoState) => boolean> = {
  person: (state) => state !== 'proposed',
  discipline: () => true,
  party: () => true,
  supervision: (state) => ['appealed', 'upheld', 'revoked'].includes(state),
}

export const queueOf: Record<VetoState, VetoQueue> = {
  proposed: 'open',
  notified: 'open',
  statement: 'open',
  deciding: 'open',
  appealed: 'open',
  in_force: 'standing',
  upheld: 'standing',
  dismissed: 'over',
  revoked: 'over',
}

/** Decides the year's grade, also while an appeal is looked at; revoked, it never did. */
export const effectiveStates: readonly VetoState[] = ['in_force', 'appealed', 'upheld']
