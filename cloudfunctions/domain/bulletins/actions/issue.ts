import { handle } from '../../../kernel/action'
import { isResend } from '../../../kernel/living/record'
import { momentOf } from '../../../kernel/living/store'
import { lookBefore } from '../command'
import { assertPasses } from '../found'
import { viewOf } from '../present'
import { assertMay, decide } from '../rules'
import { bulletins, nextNumber } from '../store'

/** Gets its number in the transaction that issues it; the timer brings it to its readers. */
export const issue = handle('bulletins.issue', 'staff', async (input, context) => {
  const { viewer, now } = context
  const at = momentOf(input, context)
  await lookBefore(input, 'issue', context, (record) => assertPasses(record, viewer.openid))
  const after = await bulletins.change(
    input.bulletinId,
    'bulletins.issue',
    async (record, tx) => {
      if (isResend(record, viewer, at, 'issue')) return record
      assertMay(record, 'issue', input.version, viewer, now)
      return decide(record, { name: 'issue', number: await nextNumber(tx, now) }, input.version, viewer, at)
    },
    context,
  )
  return viewOf(after, context)
})
