import { handle } from '../../../kernel/action'
import { cancel } from '../seats/cancelling'
import { ticketOf } from '../seats/ticket'

export const cancelMine = handle('clinic.cancelMine', 'person', async (input, context) =>
  ticketOf(await cancel(input, context), context),
)
