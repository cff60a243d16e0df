import { behind } from './behind'
import { choices } from './choices'
import { overdue } from './overdue'
import { overview } from './overview'
import { recounts } from './recounts'
import { repair } from './repair'

export const reportActions = [overview, choices, behind, overdue, recounts, repair]
