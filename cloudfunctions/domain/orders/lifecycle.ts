import type { OrderCommand, OrderShelf, OrderState } from '@nuanyu/types/orders'
import type { Law } from '../../kernel/living/record'

/**
 * What somebody is in an order. `executor` speaks for the leading department, `helper` for a helping one or is in
 * charge, `issuer` is of the office that issued it, `supervision` accepts whatever any office issued, `watcher` reads.
 */
export type Part = 'executor' | 'helper' | 'issuer' | 'supervision' | 'watcher'

/** The department is at it, and the clock runs. */
export const running: readonly OrderState[] = ['issued', 'acknowledged', 'planned', 'doing', 'returned']

const begun: readonly OrderState[] = ['acknowledged', 'planned', 'doing', 'returned']
const judging = { issuer: ['submitted'], supervision: ['submitted'] } as const
const lookingBack = { issuer: ['lookback'], supervision: ['lookback'] } as const

/** The life of an order (DOMAIN §5). The order is the one in which buttons are offered. */
export const law: Law<OrderCommand, Part, OrderState> = {
  acknowledge: { executor: ['issued'] },
  plan: { executor: ['acknowledged', 'planned', 'returned'] },
  progress: { executor: ['planned', 'doing', 'returned'], helper: ['planned', 'doing', 'returned'] },
  submit: { executor: ['doing', 'returned'] },
  accept: judging,
  sendBack: judging,
  close: lookingBack,
  relapse: lookingBack,
  decideExtension: { issuer: begun, supervision: begun },
  askExtension: { executor: begun },
  remind: { issuer: running, supervision: running },
  cancel: { issuer: [...running, 'submitted'] },
}

/** Commands that judge what was done: never by who did it, nor by anybody of their department. */
export const judgements: readonly OrderCommand[] = [
  'accept',
  'sendBack',
  'close',
  'relapse',
  'decideExtension',
  'cancel',
]

export const shelfOf: Record<OrderState, OrderShelf> = {
  issued: 'running',
  acknowledged: 'running',
  planned: 'running',
  doing: 'running',
  returned: 'running',
  submitted: 'acceptance',
  lookback: 'lookback',
  closed: 'ended',
  cancelled: 'ended',
}
