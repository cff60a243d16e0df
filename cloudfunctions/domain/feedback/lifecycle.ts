import type { CaseCommand, CaseState } from '@nuanyu/types/feedback'

/**
 * How a viewer stands to a case; decided in policy.ts.
 * `handler` answers for the case, `helper` is of a department that contributes, `discipline` works on breaches of the
 * nine rules, `protector` is discipline looking after somebody who reported retaliation.
 */
export type Relation = 'patient' | 'handler' | 'helper' | 'complaint_office' | 'discipline' | 'overseer' | 'protector'

/** States in which the clock runs. It does not stop while waiting for the patient (《医疗机构投诉管理办法》 2019). */
export const openStates = [
  'submitted',
  'transferred_discipline',
  'accepted',
  'assigned',
  'investigating',
  'awaiting_info',
  'reply_review',
  'reopened',
] as const satisfies readonly CaseState[]

export function isOpen(state: CaseState): boolean {
  return (openStates as readonly CaseState[]).includes(state)
}

/** States after which nothing happens but archiving, reopening apart. */
export const endedStates = [
  'closed',
  'declined',
  'withdrawn',
  'merged',
  'referred_dispute',
] as const satisfies readonly CaseState[]

const received: readonly CaseState[] = ['submitted', 'transferred_discipline', 'reopened']
const working: readonly CaseState[] = ['assigned', 'investigating', 'awaiting_info']
const all: readonly CaseState[] = [...openStates, 'replied', ...endedStates, 'archived']
const beforeArchive: readonly CaseState[] = all.filter((state) => state !== 'archived')

/**
 * The life of a case (DOMAIN §5): which command, by whom, from which states. The order is the order in which buttons
 * are offered: the first one allowed is the next legal step. policy.ts adds what depends on more than the state.
 */
export const lifecycle: Record<CaseCommand, Partial<Record<Relation, readonly CaseState[]>>> = {
  evaluate: { patient: ['replied'] },
  addInfo: { patient: openStates },
  release: { patient: ['submitted'] },
  reopen: { patient: ['closed'] },
  withdraw: { patient: openStates },
  reportRetaliation: { patient: beforeArchive },

  approveReply: { complaint_office: ['reply_review'], discipline: ['reply_review'] },
  returnReply: { complaint_office: ['reply_review'], discipline: ['reply_review'] },
  decideExtension: { complaint_office: openStates, discipline: openStates },
  handleRetaliation: { protector: all, discipline: all },
  accept: { handler: ['submitted', 'reopened'], complaint_office: ['submitted', 'reopened'], discipline: received },
  investigate: { handler: ['assigned', 'awaiting_info'], discipline: ['assigned', 'awaiting_info'] },
  submitReply: {
    handler: ['investigating'],
    discipline: ['investigating'],
    // Settled on the spot: the office answers itself, and a second person of it approves.
    complaint_office: ['accepted', 'awaiting_info'],
  },
  contribute: { helper: working },
  assign: { complaint_office: ['submitted', 'accepted', 'reopened', ...working] },
  clearRisk: { handler: openStates, complaint_office: beforeArchive, discipline: beforeArchive },
  askInfo: {
    handler: ['assigned', 'investigating'],
    discipline: ['assigned', 'investigating'],
    complaint_office: ['accepted'],
  },
  requestExtension: { handler: working, discipline: working },
  nameStaff: { handler: working, discipline: working, complaint_office: ['submitted', 'accepted', ...working] },
  handOn: {
    handler: ['submitted', 'reopened', ...working],
    discipline: ['submitted', 'transferred_discipline', 'reopened', ...working],
  },
  decline: { complaint_office: ['submitted', 'accepted'], discipline: ['submitted', 'transferred_discipline'] },
  merge: {
    complaint_office: ['submitted', 'accepted', 'reopened', ...working],
    discipline: [...received, ...working],
  },
  transferDiscipline: { complaint_office: ['submitted', 'accepted', 'reply_review', 'reopened', ...working] },
  referDispute: {
    complaint_office: ['submitted', 'accepted', 'reply_review', 'reopened', ...working],
    discipline: [...received, ...working, 'reply_review'],
  },
  urge: { overseer: openStates, complaint_office: openStates },
  raise: { overseer: openStates, complaint_office: openStates },
  note: { handler: beforeArchive, helper: beforeArchive, complaint_office: beforeArchive, discipline: beforeArchive },
  archive: { complaint_office: endedStates, discipline: endedStates },
  hold: { complaint_office: all, discipline: all },
}
