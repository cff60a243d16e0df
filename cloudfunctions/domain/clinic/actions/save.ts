import type { Parsed } from '@nuanyu/types/actions'
import { AppError } from '@nuanyu/types/errors'
import { handle } from '../../../kernel/action'
import type { Context } from '../../../kernel/context'
import { carryOut, momentOf } from '../events/command'
import { assertPasses } from '../events/contentCheck'
import { namesOf } from '../events/places'
import { manageOf } from '../events/present'
import { assertMay, begin, isResend } from '../events/rules'
import { createClinic, getClinic } from '../events/store'
import { wordsOf } from '../events/words'
import { moveSlots } from '../seats'

type Input = Parsed<'clinic.save'>

/**
 * A new draft, or another form of it. Of what is published only the words change: they are checked like at publication,
 * and everybody registered is told when it is another place.
 */
export const save = handle('clinic.save', 'staff', async (input, context) => {
  try {
    return await (input.eventId === null ? create(input, context) : edit(input, input.eventId, context))
  } catch (error) {
    throw inForm(error)
  }
})

/** The id is derived from the person and the command, so that a resend meets the first draft. */
async function create(input: Input, context: Context) {
  const { viewer, secrets, now } = context
  const id = secrets.idOf('clinic', viewer.personKey, input.commandId)
  const draft = begin(id, input.form, await namesOf(input.form, now), viewer, momentOf(input, context))
  return manageOf(await createClinic(draft, context), context)
}

async function edit(input: Input, eventId: string, context: Context) {
  const { viewer, now } = context
  const { version, form } = input
  if (version === undefined) throw new AppError('CONFLICT')
  const names = await namesOf(form, now)
  const seen = await getClinic(eventId)
  if (seen.state === 'published' && !isResend(seen, viewer, momentOf(input, context))) {
    assertMay(seen, 'edit', version, viewer, now)
    await assertPasses(wordsOf(form), viewer.openid)
  }
  const command = { name: 'edit', form, ...names } as const
  return carryOut({ ...input, eventId, version }, command, context, async (tx, after, before) => {
    if (after.moves > before.moves) await moveSlots(tx, after, context)
  })
}

/** What the rules find wrong stands where the contract would say it. */
function inForm(error: unknown): unknown {
  if (!(error instanceof AppError) || !error.details.fields) return error
  const fields = error.details.fields.map(({ path, message }) => ({ path: `form.${path}`, message }))
  return new AppError(error.code, { details: { fields } })
}
