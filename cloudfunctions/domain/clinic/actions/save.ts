import { AppError } from '@nuanyu/types/errors'
import { handle } from '../../../kernel/action'
import { carryOut, momentOf } from '../events/command'
import { assertPasses } from '../events/contentCheck'
import { namesOf } from '../events/places'
import { manageOf } from '../events/present'
import { assertMay, begin, isResend } from '../events/rules'
import { createClinic, getClinic } from '../events/store'
import { moveSlots } from '../seats'
import { wordsOf } from '../events/words'

/**
 * A new draft, or another form of it. Of what is published only the words change: they are checked like at publication,
 * and everybody registered is told when it is another place.
 */
export const save = handle('clinic.save', 'staff', async (input, context) => {
  const { viewer, secrets, now } = context
  const { eventId, form } = input
  const names = await namesOf(form, now)
  if (eventId === null) {
    // Derived from the person and the command, so that a resend meets the first draft.
    const id = secrets.idOf('clinic', viewer.personKey, input.commandId)
    return manageOf(await createClinic(begin(id, form, names, viewer, momentOf(input, context)), context), context)
  }
  const version = input.version
  if (version === undefined) throw new AppError('CONFLICT')
  const seen = await getClinic(eventId)
  if (seen.state === 'published' && !isResend(seen, viewer, momentOf(input, context))) {
    assertMay(seen, 'edit', version, viewer, now)
    await assertPasses(wordsOf(form), viewer.openid)
  }
  return carryOut({ ...input, eventId, version }, { name: 'edit', form, ...names }, context, async (tx, event) => {
    if (event.moves > seen.moves) await moveSlots(tx, event, now)
  })
})
