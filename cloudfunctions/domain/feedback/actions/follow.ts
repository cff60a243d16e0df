import { AppError } from '@nuanyu/types/errors'
import { handle } from '../../../kernel/action'
import { limit } from '../../../kernel/limits'
import { actingAs, assertNotEnterer } from '../anonymity'
import { viewOf } from '../present'
import { casesOf } from '../store'

/** The case of whoever holds the code. Trying codes is limited; there are 10^16 of them. */
export const follow = handle('feedback.follow', 'person', async ({ followCode }, context) => {
  await limit('follow', context)
  const acting = actingAs(followCode, context)
  const [record] = await casesOf(acting.viewer.personKey, null, 1)
  if (!record) throw new AppError('NOT_FOUND')
  assertNotEnterer(record, followCode, context)
  return viewOf(record, acting)
})
