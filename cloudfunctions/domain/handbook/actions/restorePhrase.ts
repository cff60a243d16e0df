import { handle } from '../../../kernel/action'
import { editDraft } from '../editing'
import { restore } from '../rules'

export const restorePhrase = handle('handbook.restorePhrase', 'staff', (input, context) =>
  editDraft(
    'handbook.restorePhrase',
    input,
    (draft, base, kinds) => restore(draft, input.phraseId, base, kinds),
    context,
  ),
)
