import { handle } from '../../../kernel/action'
import { editDraft } from '../editing'
import { change } from '../rules'

export const changePhrase = handle('handbook.changePhrase', 'staff', (input, context) =>
  editDraft('handbook.changePhrase', input, (draft, _base, kinds) => change(draft, input, kinds), context),
)
