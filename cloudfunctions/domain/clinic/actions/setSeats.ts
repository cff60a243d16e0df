import { AppError } from '@nuanyu/types/errors'
import { handle } from '../../../kernel/action'
import { momentOf } from '../events/command'
import { manageOf } from '../events/present'
import { assertMay, decide, isResend, problem } from '../events/rules'
import { changeClinic, getClinic } from '../events/store'
import { setSeats as setSeatsOf } from '../seats'
import { slotIdOf } from '../seats/ids'

/**
 * The slot first, which refuses what is below those who hold a seat, then the plan. When it breaks off in between, the
 * same command sent again finishes it.
 */
export const setSeats = handle('clinic.setSeats', 'staff', async (input, context) => {
  const { eventId, slotId, capacity, desk, version } = input
  const at = momentOf(input, context)
  const seen = await getClinic(eventId)
  if (isResend(seen, context.viewer, at)) return manageOf(seen, context)
  assertMay(seen, 'setSeats', version, context.viewer, context.now)
  const slot = seen.form.sessions.flatMap(({ slots }) => slots).find(({ key }) => slotIdOf(eventId, key) === slotId)
  if (!slot) throw new AppError('NOT_FOUND')
  if (desk > capacity) throw problem('desk', `留给窗口和电话的不能多过名额（${capacity} 个）`)
  await setSeatsOf(slotId, { capacity, desk }, context)
  const command = { name: 'setSeats', slotKey: slot.key, capacity, desk } as const
  // The slot stands as it was set: a plan that was changed meanwhile takes it over all the same.
  const after = await changeClinic(
    eventId,
    'clinic.setSeats',
    (event) => decide(event, command, null, context.viewer, at),
    context,
  )
  return manageOf(after, context)
})
