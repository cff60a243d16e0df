import { handle } from '../../../kernel/action'
import { fingerprintOf } from '../../../kernel/fingerprint'
import { addSearch, removeSearch } from '../store'

export const saveSearch = handle('feedback.saveSearch', 'staff', async (input, context) => {
  const { viewer, secrets } = context
  const id = secrets.idOf('search', viewer.personKey, input.commandId)
  const { name, search } = input
  const saved = await addSearch({ id, name, search, fingerprint: fingerprintOf(input, secrets) }, context)
  return { saved: saved.map(({ id, name, search }) => ({ id, name, search })) }
})

/** One that is gone already is gone. */
export const forgetSearch = handle('feedback.removeSearch', 'staff', async ({ id }, context) => {
  const saved = await removeSearch(id, context)
  return { saved: saved.map(({ id, name, search }) => ({ id, name, search })) }
})
