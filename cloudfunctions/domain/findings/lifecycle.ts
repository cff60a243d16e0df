import type { FindingCommand, FindingState } from '@nuanyu/types/findings'
import type { Law } from '../../kernel/living/record'

/**
 * What somebody is in a finding. `subject`: the person it is about. `unit`: who answers for the unit it is about, its
 * handlers and heads. Whoever is one of these is nothing else (policy.ts).
 */
export type Part = 'reporter' | 'supervision' | 'party' | 'discipline' | 'subject' | 'unit'

/** The life of a finding: who may do what in which state. Nobody does what checks their own work (policy.ts). */
export const law: Law<FindingCommand, Part, FindingState> = {
  review: { supervision: ['submitted'], party: ['submitted'] },
  drop: { supervision: ['submitted'], party: ['submitted'] },
  notify: { supervision: ['reviewed'], party: ['reviewed'] },
  accept: { subject: ['notified'], unit: ['notified'] },
  appeal: { subject: ['notified'], unit: ['notified'] },
  confirm: { party: ['reviewed', 'notified', 'accepted', 'appealed'] },
  dismiss: { party: ['reviewed', 'notified', 'accepted', 'appealed'] },
  dispose: { party: ['confirmed'] },
  close: { party: ['disposed'], discipline: ['disposed'] },
}

/** From here on those it is about know of it; of praise, once it is confirmed. */
export const toldStates: readonly FindingState[] = [
  'notified',
  'accepted',
  'appealed',
  'confirmed',
  'dismissed',
  'disposed',
  'closed',
]

/** In which list of the offices it stands; what was not answered in time waits for a decision. */
export const queueOf = {
  submitted: 'review',
  reviewed: 'notify',
  notified: 'waiting',
  accepted: 'decide',
  appealed: 'decide',
  confirmed: 'dispose',
  disposed: 'follow',
  closed: 'done',
  dismissed: 'done',
  dropped: 'done',
} as const
