import { handle } from '../../../kernel/action'
import { carryOut } from '../command'

/** What the offices do with what was done. */

export const accept = handle('orders.accept', 'staff', (input, context) =>
  carryOut(input, { name: 'accept', text: input.text, photos: input.photos }, context),
)

export const sendBack = handle('orders.sendBack', 'staff', (input, context) =>
  carryOut(input, { name: 'sendBack', text: input.text, photos: input.photos }, context),
)

export const close = handle('orders.close', 'staff', (input, context) =>
  carryOut(input, { name: 'close', text: input.text, photos: input.photos }, context),
)

export const relapse = handle('orders.relapse', 'staff', (input, context) =>
  carryOut(input, { name: 'relapse', dueOn: input.dueOn, text: input.text, photos: input.photos }, context),
)

export const decideExtension = handle('orders.decideExtension', 'staff', (input, context) =>
  carryOut(input, { name: 'decideExtension', granted: input.granted, text: input.text }, context),
)

export const remind = handle('orders.remind', 'staff', (input, context) => carryOut(input, { name: 'remind' }, context))

export const cancel = handle('orders.cancel', 'staff', (input, context) =>
  carryOut(input, { name: 'cancel', text: input.text }, context),
)
