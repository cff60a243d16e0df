import { AppError } from '@nuanyu/types/errors'
import { handle } from '../../../kernel/action'
import { partsOf } from '../policy'
import { viewOf } from '../present'
import { orders } from '../store'

export const get = handle('orders.get', 'staff', async ({ orderId }, context) => {
  const order = await orders.get(orderId)
  if (partsOf(order, context.viewer, context.now).length === 0) throw new AppError('NOT_FOUND')
  return viewOf(order, context)
})
