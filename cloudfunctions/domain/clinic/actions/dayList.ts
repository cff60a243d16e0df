import { handle } from '../../../kernel/action'
import { dayListOf, getRun } from '../day/open'

export const dayList = handle('clinic.dayList', 'staff', async ({ eventId }, context) =>
  dayListOf(await getRun(eventId, context), context),
)
