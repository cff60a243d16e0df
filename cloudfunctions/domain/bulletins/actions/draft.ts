import { handle } from '../../../kernel/action'
import { momentOf } from '../../../kernel/living/store'
import { assertMayBuildOn, contentOf } from '../content'
import { viewOf } from '../present'
import { begin } from '../rules'
import { bulletins } from '../store'

/** The id is derived from the person and the command, so that a resend meets the first draft. */
export const draft = handle('bulletins.draft', 'staff', async (input, context) => {
  const { viewer, secrets } = context
  const content = await contentOf(input, context)
  await assertMayBuildOn(input.sources, context)
  const id = secrets.idOf('bulletin', viewer.personKey, input.commandId)
  const record = begin(id, content, viewer, momentOf(input, context))
  return viewOf(await bulletins.create(record, 'bulletins.draft', context), context)
})
