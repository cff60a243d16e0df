import { handle } from '../../../kernel/action'
import { carryOut, lookBefore } from '../command'
import { assertSettled } from '../found'

/** Looked at once more: since the check somebody may have been hired, or a patient may have written. */
export const approve = handle('bulletins.approve', 'staff', async (input, context) => {
  await lookBefore(input, 'approve', context, (record) =>
    assertSettled(record, record.check?.justified ?? [], context.now),
  )
  return carryOut(input, { name: 'approve' }, context)
})
