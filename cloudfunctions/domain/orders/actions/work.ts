import { handle } from '../../../kernel/action'
import { carryOut } from '../command'

/** What the executing departments do. */

export const acknowledge = handle('orders.acknowledge', 'staff', (input, context) =>
  carryOut(input, { name: 'acknowledge' }, context),
)

export const plan = handle('orders.plan', 'staff', (input, context) =>
  carryOut(input, { name: 'plan', text: input.text, photos: input.photos }, context),
)

export const progress = handle('orders.progress', 'staff', (input, context) =>
  carryOut(input, { name: 'progress', text: input.text, photos: input.photos }, context),
)

export const submit = handle('orders.submit', 'staff', (input, context) =>
  carryOut(input, { name: 'submit', text: input.text, photos: input.photos }, context),
)

export const askExtension = handle('orders.askExtension', 'staff', (input, context) =>
  carryOut(input, { name: 'askExtension', until: input.until, text: input.text }, context),
)
