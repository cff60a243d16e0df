import { overdue } from './overdue'
import { overview } from './overview'
import { recounts } from './recounts'
import { repair } from './repair'

export const reportActions = [overview, overdue, recounts, repair]
