import { handle } from '../../../kernel/action'
import { carryOut, lookBefore } from '../command'
import { assertPasses, assertSettled } from '../found'

/** A second person looks at the new text as at the first, and everybody who has the former one is told. */
export const approveCorrection = handle('bulletins.approveCorrection', 'staff', async (input, context) => {
  const { justified } = input
  await lookBefore(input, 'approveCorrection', context, async (record) => {
    await assertSettled(record, justified, context.now)
    await assertPasses(record, context.viewer.openid)
  })
  return carryOut(input, { name: 'approveCorrection', justified }, context)
})
