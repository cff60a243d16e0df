import { handle } from '../../../kernel/action'
import { momentOf } from '../command'
import { viewOf } from '../present'
import { mergeInto } from '../rules/merge'
import { changeTwoCases } from '../store'

export const merge = handle('feedback.merge', 'staff', async (input, context) => {
  const at = momentOf(input, context)
  const after = await changeTwoCases(
    [input.caseId, input.intoCaseId],
    'feedback.merge',
    (record, main) => mergeInto(record, main, input.version, context.viewer, at),
    context,
  )
  return viewOf(after, context)
})
