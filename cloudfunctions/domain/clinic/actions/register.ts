import { handle } from '../../../kernel/action'
import { limit } from '../../../kernel/limits'
import { rememberedClinic } from '../events/store'
import { freshRegistration } from '../seats/fresh'
import { registerFor } from '../seats/register'
import { ticketOf } from '../seats/ticket'

/** A seat, a place in the waiting line, or an entry in the draw: never two for the same person. */
export const register = handle('clinic.register', 'person', async (input, context) => {
  await limit('clinic', context, input.commandId)
  const event = await rememberedClinic(input.eventId, context.now)
  const order = { by: 'self' as const, input }
  const { record, others } = await registerFor(freshRegistration(order, event, context), order, event, context)
  return ticketOf(record, context, others)
})
