import { overdue } from './overdue'
import { overview } from './overview'

export const reportActions = [overview, overdue]
