import type { OrderView } from '@nuanyu/types/orders'
import type { Context } from '../../kernel/context'
import { sourceView } from '../sources'
import type { OrderRecord } from './records'
import { presentOrder } from './views'

/** The order with links to its evidence and where it came from, as far as the viewer may know. */
export async function viewOf(
  order: OrderRecord,
  context: Pick<Context, 'viewer' | 'now' | 'calendar' | 'files'>,
): Promise<OrderView> {
  const source = await sourceView(order.source, context.viewer, context.now)
  const links = await context.files.links(order.steps.flatMap(({ photos }) => photos))
  return presentOrder(order, source, links, context)
}
