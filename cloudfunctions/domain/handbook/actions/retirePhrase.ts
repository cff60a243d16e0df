import { handle } from '../../../kernel/action'
import { editDraft } from '../editing'
import { retire } from '../rules'

export const retirePhrase = handle('handbook.retirePhrase', 'staff', (input, context) =>
  editDraft('handbook.retirePhrase', input, (draft) => retire(draft, input.phraseId), context),
)
