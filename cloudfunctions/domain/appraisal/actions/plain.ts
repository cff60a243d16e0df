import { handle } from '../../../kernel/action'
import { carryOut, gradeFrom } from '../command'

/** Commands that need nothing but the year itself. */
export const sendBack = handle('appraisal.sendBack', 'staff', (input, context) =>
  carryOut(input, { name: 'sendBack', reason: input.reason }, context),
)
export const confirm = handle('appraisal.confirm', 'staff', (input, context) =>
  carryOut(input, { name: 'confirm' }, context),
)
export const publish = handle('appraisal.publish', 'staff', (input, context) =>
  carryOut(input, { name: 'publish' }, context),
)
export const reconsider = handle('appraisal.reconsider', 'staff', async (input, context) => {
  const { id, label } = gradeFrom(input.grade, context)
  return carryOut(input, { name: 'reconsider', grade: id, label, reason: input.reason }, context)
})
