import { handle } from '../../../kernel/action'
import { overviewFor } from '../overviewFor'

export const overview = handle('reports.overview', 'staff', (input, context) => overviewFor(input, context))
