import { handle } from '../../../kernel/action'
import { carryOut, momentOf } from '../events/command'
import { countForGood } from '../events/finish'
import { manageOf } from '../events/present'
import { assertMay, isResend } from '../events/rules'
import { getClinic } from '../events/store'
import { closeSlots } from '../seats'

/** Counted, then finished; notes that arrive later are counted again. */
export const finish = handle('clinic.finish', 'staff', async (input, context) => {
  const seen = await getClinic(input.eventId)
  if (isResend(seen, context.viewer, momentOf(input, context))) return manageOf(seen, context)
  assertMay(seen, 'finish', input.version, context.viewer, context.now)
  const tally = await countForGood(seen, context)
  const after = await carryOut(input, { name: 'finish', tally }, context)
  await closeSlots(input.eventId)
  return after
})
