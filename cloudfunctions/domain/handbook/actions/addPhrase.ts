import { handle } from '../../../kernel/action'
import { editDraft } from '../editing'
import { add } from '../rules'

export const addPhrase = handle('handbook.addPhrase', 'staff', (input, context) =>
  editDraft('handbook.addPhrase', input, (draft, _base, kinds) => add(draft, input, kinds), context),
)
