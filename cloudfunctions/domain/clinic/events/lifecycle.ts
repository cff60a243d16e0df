import type { ClinicCommand, ClinicState } from '@nuanyu/types/clinic'

/**
 * How a viewer stands to an event; decided in policy.ts. `planner` plans for its department or branch, `party` is the
 * Party office, `runner` helps on the day and never plans.
 */
export type Relation = 'planner' | 'party' | 'runner'

const beforeOver = ['draft', 'approval', 'published'] as const satisfies readonly ClinicState[]
const afterwards = ['finished', 'summarised'] as const satisfies readonly ClinicState[]

/**
 * The life of a free clinic (DOMAIN §5): which command, by whom, from which states. The order is the order in which
 * buttons are offered. policy.ts adds what depends on more than the state.
 */
export const lifecycle: Record<ClinicCommand, Record<Relation, readonly ClinicState[]>> = {
  // What is published is corrected by whoever approves, and only in its words: hours and seats have commands of their own.
  edit: { planner: ['draft'], party: ['draft', 'published'], runner: [] },
  submit: { planner: ['draft'], party: ['draft'], runner: [] },
  approve: { planner: [], party: ['approval'], runner: [] },
  sendBack: { planner: [], party: ['approval'], runner: [] },
  setSeats: { planner: ['published'], party: ['published'], runner: [] },
  postpone: { planner: ['published'], party: ['published'], runner: [] },
  finish: { planner: ['published'], party: ['published'], runner: ['published'] },
  summarise: { planner: afterwards, party: afterwards, runner: [] },
  cancel: { planner: beforeOver, party: beforeOver, runner: [] },
}

/** In which states an event exists for each relation at all. A runner has nothing to do with what is only planned. */
export const visible: Record<Relation, readonly ClinicState[]> = {
  planner: ['draft', 'approval', 'published', 'finished', 'summarised', 'cancelled'],
  party: ['draft', 'approval', 'published', 'finished', 'summarised', 'cancelled'],
  runner: ['published', 'finished', 'summarised', 'cancelled'],
}
