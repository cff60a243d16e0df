import { handle } from '../../../kernel/action'
import { repairFigures } from '../recount/store'
import { presentRecount } from '../recount/views'

export const repair = handle('reports.repair', 'staff', async (input, context) =>
  presentRecount(await repairFigures(input, context), true),
)
