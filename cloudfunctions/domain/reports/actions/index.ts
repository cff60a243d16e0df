import { behind } from './behind'
import { choices } from './choices'
import { overdue } from './overdue'
import { overview } from './overview'

export const reportActions = [overview, choices, behind, overdue]
