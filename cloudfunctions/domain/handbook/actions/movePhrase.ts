import { handle } from '../../../kernel/action'
import { editDraft } from '../editing'
import { move } from '../rules'

export const movePhrase = handle('handbook.movePhrase', 'staff', (input, context) =>
  editDraft('handbook.movePhrase', input, (draft) => move(draft, input.phraseId, input.before), context),
)
