import { handle } from '../../../kernel/action'
import { currentTaxonomies } from '../../settings/store'
import { findDraft, newestHandbook } from '../store'
import { presentDraft, presentDraftView } from '../views'

export const draft = handle('handbook.draft', 'staff', async (_input, context) => {
  const { postKinds } = await currentTaxonomies(context.now)
  const newest = await newestHandbook()
  const record = await findDraft()
  // A draft is always of the newest: publishing is the only way to another one, and takes the draft with it.
  const shown = record && presentDraft(record, newest, postKinds, context)
  return presentDraftView(shown, record, newest, context)
})
