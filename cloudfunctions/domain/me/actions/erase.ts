import { handle } from '../../../kernel/action'
import { limit } from '../../../kernel/limits'
import { eraseAll, keptOf } from '../erase'
import { once } from '../once'

/** Erases what may be erased, and says what must stay and why. */
export const erase = handle('me.erase', 'person', async ({ commandId }, context) => {
  await limit('myData', context)
  const counts = await once('me.erase', commandId, context, () => eraseAll(context))
  return { ...counts, kept: await keptOf(context) }
})
