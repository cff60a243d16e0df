import type { NoteCommand, NoteState } from '@nuanyu/types/thanks'

/**
 * How a viewer stands to a note; decided in policy.ts. `thanked` is the person it was verified for, `handler` answers for
 * its department, `branch` is the secretary of that department's branch, `office` and `party` are the two offices.
 */
export type Relation = 'author' | 'thanked' | 'handler' | 'branch' | 'office' | 'party'

export const publishedStates = ['published_internal', 'published_public'] as const satisfies readonly NoteState[]

const standing: readonly NoteState[] = ['recorded', ...publishedStates]
/** It has reached whom it was for. */
export const reachedStates: readonly NoteState[] = [...standing, 'hidden']
const alive: readonly NoteState[] = ['submitted', 'checking', 'verifying', ...reachedStates]

/**
 * The life of a thank-you note (DOMAIN §5): which command, by whom, from which states. The order is the order in which
 * buttons are offered. policy.ts adds what depends on more than the state.
 */
export const lifecycle: Record<NoteCommand, Partial<Record<Relation, readonly NoteState[]>>> = {
  verify: {
    handler: ['verifying'],
    office: ['verifying', 'recorded'],
    party: ['verifying', 'recorded'],
  },
  pass: { handler: ['verifying'] },
  reject: { handler: ['verifying'], office: ['verifying'], party: ['verifying'] },
  consent: { thanked: reachedStates, handler: reachedStates },
  confirm: { party: standing },
  publish: { party: standing },
  hide: { party: publishedStates },
  show: { party: ['hidden'] },
  recheck: { party: ['verifying', ...standing] },
  decideNomination: { party: standing },
  nominate: { handler: standing, branch: standing, office: standing, party: standing },
  unpublish: { author: alive },
  withdraw: { author: [...alive, 'rejected'] },
}

/** In which states a note exists for each relation at all; the author always finds theirs. */
export const visible: Record<Exclude<Relation, 'author'>, readonly NoteState[]> = {
  thanked: reachedStates,
  handler: ['verifying', ...reachedStates],
  branch: reachedStates,
  office: ['submitted', 'checking', 'verifying', 'rejected', ...reachedStates],
  party: ['submitted', 'checking', 'verifying', 'rejected', ...reachedStates],
}
