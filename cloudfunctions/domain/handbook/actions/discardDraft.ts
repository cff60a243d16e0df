import { handle } from '../../../kernel/action'
import { commandOf } from '../editing'
import { discardDraft as discard, newestHandbook } from '../store'
import { presentDraftView } from '../views'

export const discardDraft = handle('handbook.discardDraft', 'staff', async (input, context) => {
  await discard(input.version, commandOf('handbook.discardDraft', input, context), context)
  return presentDraftView(null, null, await newestHandbook(), context)
})
