import { handle } from '../../../kernel/action'
import { momentOf } from '../../../kernel/living/store'
import { hasRole } from '../../../kernel/viewer'
import { viewOf } from '../present'
import { begin } from '../rules'
import { reminders } from '../store'

/** The id is derived from the person and the command, so that a resend meets the first draft. */
export const draft = handle('reminders.draft', 'staff', async (input, context) => {
  const { viewer, secrets, now } = context
  const { title, body, audience, occasions } = input
  const id = secrets.idOf('reminder', viewer.personKey, input.commandId)
  const from = hasRole(viewer, 'discipline', now) ? 'discipline' : 'party_office'
  const record = begin(id, { text: { title, body }, audience, occasions }, from, viewer, momentOf(input, context))
  return viewOf(await reminders.create(record, 'reminders.draft', context), context)
})
