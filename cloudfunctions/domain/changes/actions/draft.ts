import { handle } from '../../../kernel/action'
import { momentOf } from '../../../kernel/living/store'
import { assertLinkable } from '../linked'
import { viewOf } from '../present'
import { begin } from '../rules'
import { changes } from '../store'
import { textOf } from '../text'

/** The id is derived from the person and the command, so that a resend meets the first draft. */
export const draft = handle('changes.draft', 'staff', async (input, context) => {
  const { viewer, secrets } = context
  const id = secrets.idOf('change', viewer.personKey, input.commandId)
  const text = await textOf(input)
  await assertLinkable(input.caseIds, viewer)
  const record = begin(id, text, input.caseIds, viewer, momentOf(input, context))
  return viewOf(await changes.create(record, 'changes.draft', context), context)
})
