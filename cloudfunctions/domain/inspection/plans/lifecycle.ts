import type { PlanCommand, PlanState } from '@nuanyu/types/inspection'
import type { Law } from '../../../kernel/living/record'

/** What somebody is to a plan. Discipline and the auditor only look. */
export type PlanPart = 'party' | 'supervision' | 'watcher'

/** Who may do what in which state (DOMAIN §4: the Party office plans, somebody else approves). */
export const lifecycle: Law<PlanCommand, PlanPart, PlanState> = {
  edit: { party: ['draft'] },
  propose: { party: ['draft'] },
  sendBack: { party: ['draft'], supervision: ['draft'] },
  approve: { party: ['draft'], supervision: ['draft'] },
  draw: { party: ['approved'], supervision: ['approved'] },
  start: { party: ['approved', 'sampled'] },
  distribute: { party: ['running'] },
  complete: { party: ['running'] },
  cancel: { party: ['draft', 'approved', 'sampled', 'running'] },
}
