import { handle } from '../../../kernel/action'
import { overviewFor } from '../overview/overviewFor'

export const overview = handle('reports.overview', 'staff', (filter, { now }) => overviewFor(filter, now))
