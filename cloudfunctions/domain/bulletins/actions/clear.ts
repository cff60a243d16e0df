import { handle } from '../../../kernel/action'
import { carryOut, lookBefore } from '../command'
import { assertSettled } from '../found'

/** Somebody who did not write it has looked: what was found has a reason to stand, or is gone. */
export const clear = handle('bulletins.clear', 'staff', async (input, context) => {
  const { justified } = input
  await lookBefore(input, 'clear', context, (record) => assertSettled(record, justified, context.now))
  return carryOut(input, { name: 'clear', justified }, context)
})
