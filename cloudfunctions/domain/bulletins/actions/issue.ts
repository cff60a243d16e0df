import { handle } from '../../../kernel/action'
import { isResend } from '../../../kernel/living/record'
import { momentOf } from '../../../kernel/living/store'
import { lookBefore, standInOf } from '../command'
import { assertPasses } from '../found'
import { viewOf } from '../present'
import { assertMay, decide } from '../rules'
import { bulletins, nextNumber } from '../store'

/** Gets its number in the transaction that issues it; the timer brings it to its readers. */
export const issue = handle('bulletins.issue', 'staff', async (input, context) => {
  const { viewer, now } = context
  const at = momentOf(input, context)
  await lookBefore(input, 'issue', context, (record) => assertPasses(record, viewer.openid))
  const standIn = await standInOf(input.bulletinId, 'issue', context)
  const after = await bulletins.change(
    input.bulletinId,
    'bulletins.issue',
    async (stored, tx) => {
      if (isResend(stored, viewer, at, 'issue')) return stored
      const record = { ...stored, ...standIn }
      assertMay(record, 'issue', input.version, viewer, now)
      return decide(record, { name: 'issue', number: await nextNumber(tx, now) }, input.version, viewer, at)
    },
    context,
  )
  return viewOf(after, context)
})
