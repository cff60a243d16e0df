import { handle } from '../../../kernel/action'
import { carryOut, momentOf } from '../events/command'
import { assertPasses } from '../events/contentCheck'
import { assertMay, isResend } from '../events/rules'
import { getClinic } from '../events/store'
import { wordsOf } from '../events/words'
import { createSlots, newSeed } from '../seats'

/** A second person lets it be published: what it says is checked, and its seats are there in the same transaction. */
export const approve = handle('clinic.approve', 'staff', async (input, context) => {
  const { viewer, now } = context
  const seen = await getClinic(input.eventId)
  if (!isResend(seen, viewer, momentOf(input, context))) {
    assertMay(seen, 'approve', input.version, viewer, now)
    await assertPasses(wordsOf(seen.form), viewer.openid)
  }
  return carryOut(input, { name: 'approve', ...newSeed(seen, context) }, context, createSlots)
})
