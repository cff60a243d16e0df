import { handle } from '../../../kernel/action'
import { momentOf } from '../../../kernel/living/store'
import { getPoint, rowOf } from '../command'
import { assertReversible, reversing } from '../rules'
import { findPoint, markReversed, points } from '../store'

/** What counts is not changed: an entry beside it takes it away again, and counts once a second person agreed. */
export const reverse = handle('branchWork.reverse', 'staff', async (input, context) => {
  const { viewer, secrets, now } = context
  const original = await getPoint(input.pointId, context)
  const id = secrets.idOf('point', viewer.personKey, input.commandId)
  // A resend finds the original marked already.
  const sent = await findPoint(id)
  if (!sent) assertReversible(original, input.version, viewer, now)
  const record = reversing(id, original, input.reason, viewer, momentOf(input, context))
  return rowOf(await points.create(record, 'branchWork.reverse', context, markReversed), context)
})
