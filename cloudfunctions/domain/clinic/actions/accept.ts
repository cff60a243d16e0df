import { handle } from '../../../kernel/action'
import { accept as acceptOffer } from '../seats/accepting'
import { ticketOf } from '../seats/ticket'

export const accept = handle('clinic.accept', 'person', async (input, context) =>
  ticketOf(await acceptOffer(input, context), context),
)
