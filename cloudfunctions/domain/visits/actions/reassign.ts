import { handle } from '../../../kernel/action'
import { command } from '../command'
import { inspectorOf } from '../inspectors'
import { visits } from '../store'

export const reassign = handle('visits.reassign', 'staff', async (input, context) => {
  const { department } = await visits.get(input.visitId)
  const inspector = await inspectorOf(input.inspectorId, department.id, context.now)
  return command(input, { name: 'reassign', inspector, reason: input.reason }, context)
})
