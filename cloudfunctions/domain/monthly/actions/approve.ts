import { handle } from '../../../kernel/action'
import { assertAllowed, isResend } from '../../../kernel/living/record'
import { momentOf } from '../../../kernel/living/store'
import { lookBefore } from '../command'
import { hashOf } from '../content/hash'
import { compose } from '../content/reportContent'
import { assertNobodyRecognisable, assertPasses } from '../found'
import { refusalOf } from '../policy'
import { viewOf } from '../present'
import { decide } from '../rules'
import { nextNumber, reports } from '../store'

/**
 * A second person publishes it. Looked at once more before: somebody may have been hired, a patient may have written. It
 * gets its number in the transaction that freezes it, and what is frozen is what was shown.
 */
export const approve = handle('monthly.approve', 'staff', async (input, context) => {
  const { viewer, now } = context
  const at = momentOf(input, context)
  await lookBefore(input, 'approve', context, async (record) => {
    await assertNobodyRecognisable(record, now)
    await assertPasses(record, viewer.openid)
  })
  const after = await reports.change(
    input.reportId,
    'monthly.approve',
    async (record, tx) => {
      if (isResend(record, viewer, at, 'approve')) return record
      assertAllowed(refusalOf('approve', record, viewer, now), record, input.version)
      const number = await nextNumber(tx, now)
      const content = compose({ ...record, number, approvedAt: now })
      const frozen = { number, content, hash: hashOf(content) }
      return decide(record, { name: 'approve', frozen }, input.version, viewer, at)
    },
    context,
  )
  // Whoever approves does not wait for the figures to be counted again: that is for whoever opens it later.
  return viewOf(after, context, false)
})
