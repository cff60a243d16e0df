import { handle } from '../../../kernel/action'
import { command } from '../command'

/** The patient's word on the reply. "Not solved" with a reason starts another round. */
export const evaluate = handle('feedback.evaluate', 'person', (input, context) => {
  const { solved, satisfied, reason } = input
  return command(input, { name: 'evaluate', solved, satisfied, reason }, context)
})
