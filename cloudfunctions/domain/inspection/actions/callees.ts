import { handle } from '../../../kernel/action'
import { countAgreed, countNever } from '../callees/store'
import { summaryOf } from '../callees/views'

/** How many may be called, by department. Who they are nobody sees. */
export const callees = handle('inspection.callees', 'staff', async (_input, { now }) =>
  summaryOf(await countAgreed(now), await countNever()),
)
