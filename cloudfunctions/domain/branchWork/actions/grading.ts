import { handle } from '../../../kernel/action'
import { gradingFor } from '../command'
import { presentGrading } from '../views'

export const grading = handle('branchWork.grading', 'staff', async (input, context) => {
  const { record, score } = await gradingFor(input, context)
  return presentGrading(record, score, context.viewer, context.now)
})
