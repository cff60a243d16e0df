import type { OrderDeadline, OrderFlag, OrderRow, OrderState } from '@nuanyu/types/orders'
import type { ShownDeadline, Tone } from '../../ui'

const TONES: Record<OrderState, Tone> = {
  issued: 'warn',
  acknowledged: 'calm',
  planned: 'calm',
  doing: 'calm',
  returned: 'warn',
  submitted: 'warn',
  lookback: 'calm',
  closed: 'good',
  cancelled: 'muted',
}
export function toneOf(state: OrderState): Tone {
  return TONES[state]
}

const FLAG_TONES: Partial<Record<OrderFlag, Tone>> = {
  overdue: 'bad',
  escalated: 'bad',
  relapsed: 'warn',
  unstaffed: 'bad',
  asking: 'warn',
}
export function flagTone(id: string): Tone {
  return FLAG_TONES[id as OrderFlag] ?? 'muted'
}

/** While the offices look at the work, no clock runs: there is nothing to hurry the department for. */
export function shown({ status, label }: OrderDeadline): ShownDeadline {
  return { label, status: status === 'waiting' ? 'running' : status }
}

/** What the deadline says already is not said twice. */
export function besideDeadline(flags: OrderRow['flags']): OrderRow['flags'] {
  return flags.filter(({ id }) => id !== 'overdue')
}
