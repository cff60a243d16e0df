import { handle } from '../../../kernel/action'
import { onGrading, onPoint } from '../command'

export const confirm = handle('branchWork.confirm', 'staff', (input, context) =>
  onPoint(input, { name: 'confirm' }, context),
)
export const sendBack = handle('branchWork.sendBack', 'staff', (input, context) =>
  onPoint(input, { name: 'sendBack', reason: input.reason }, context),
)
export const proposeGrade = handle('branchWork.proposeGrade', 'staff', (input, context) =>
  onGrading(input, (score) => ({ name: 'proposeGrade', grading: input.grading, reason: input.reason, score }), context),
)
export const decideGrade = handle('branchWork.decideGrade', 'staff', (input, context) =>
  onGrading(input, () => ({ name: 'decideGrade' }), context),
)
export const sendBackGrade = handle('branchWork.sendBackGrade', 'staff', (input, context) =>
  onGrading(input, () => ({ name: 'sendBackGrade', reason: input.reason }), context),
)
