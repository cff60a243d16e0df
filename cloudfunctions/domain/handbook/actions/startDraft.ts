import { AppError } from '@nuanyu/types/errors'
import { handle } from '../../../kernel/action'
import { currentTaxonomies } from '../../settings/store'
import { commandOf } from '../editing'
import { wordsOnly } from '../rules'
import { createDraft, getHandbook, newestHandbook } from '../store'
import { presentDraft } from '../views'

/** A copy to work on. Of an older version when the way back is wanted: its phrases return under their own ids. */
export const startDraft = handle('handbook.startDraft', 'staff', async (input, context) => {
  const { viewer, now } = context
  const newest = await newestHandbook()
  if (input.from > newest.version) throw new AppError('NOT_FOUND')
  const { phrases } = input.from === newest.version ? newest : await getHandbook(input.from)
  const draft = await createDraft(
    {
      _id: 'draft',
      state: 'draft',
      version: 1,
      base: newest.version,
      phrases: phrases.map(wordsOnly),
      numbers: newest.numbers,
      startedAt: now,
      editedAt: now,
      editedBy: { key: viewer.personKey, name: viewer.staff?.name ?? '' },
    },
    commandOf('handbook.startDraft', input, context),
    context,
  )
  return presentDraft(draft, newest, (await currentTaxonomies(now)).postKinds, context)
})
