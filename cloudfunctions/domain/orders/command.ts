import type { OrderView } from '@nuanyu/types/orders'
import type { Context } from '../../kernel/context'
import { momentOf } from '../../kernel/living/store'
import { assertOwnPhotos } from '../feedback/photos'
import { viewOf } from './present'
import { type Command, decide } from './rules'
import { orders } from './store'

type Sent = { commandId: string; orderId: string; version: number }

/** Carries out a command on an order and answers the order as it is afterwards. */
export async function carryOut(input: Sent, command: Command, context: Context): Promise<OrderView> {
  const { viewer, calendar } = context
  if ('photos' in command) assertOwnPhotos(command.photos, context)
  const at = { ...momentOf(input, context), calendar }
  const after = await orders.change(
    input.orderId,
    `orders.${command.name}`,
    (order) => decide(order, command, input.version, viewer, at),
    context,
  )
  return viewOf(after, context)
}
