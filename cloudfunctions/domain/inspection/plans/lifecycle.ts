import type { PlanCommand, PlanState } from '@nuanyu/types/inspection'
import type { Law } from '../../../kernel/living/record'

/**
 * What somebody is to a plan. Discipline and the auditor only look. `standIn`: discipline, where too few of the Party office
 * are left that are not inspected themselves.
 */
export type PlanPart = 'party' | 'supervision' | 'watcher' | 'standIn'

/** Who may do what in which state (DOMAIN §4: the Party office plans, somebody else approves). */
export const lifecycle: Law<PlanCommand, PlanPart, PlanState> = {
  edit: { party: ['draft'], standIn: ['draft'] },
  propose: { party: ['draft'], standIn: ['draft'] },
  sendBack: { party: ['draft'], supervision: ['draft'], standIn: ['draft'] },
  approve: { party: ['draft'], supervision: ['draft'], standIn: ['draft'] },
  draw: { party: ['approved'], supervision: ['approved'], standIn: ['approved'] },
  start: { party: ['approved', 'sampled'], standIn: ['approved', 'sampled'] },
  distribute: { party: ['running'], standIn: ['running'] },
  complete: { party: ['running'], standIn: ['running'] },
  cancel: {
    party: ['draft', 'approved', 'sampled', 'running'],
    standIn: ['draft', 'approved', 'sampled', 'running'],
  },
}
