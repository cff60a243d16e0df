import { AppError } from '@nuanyu/types/errors'
import { handle } from '../../../kernel/action'
import { currentTaxonomies } from '../../settings/store'
import { commandOf } from '../editing'
import { kindsWithAny } from '../phrases'
import { spell } from '../pinyin'
import { publish as publication } from '../publishing'
import { findDraft, getHandbook, publishDraft } from '../store'

/** In force from now on, and never changed after. Pinyin is spelt here, so that a device only compares letters. */
export const publish = handle('handbook.publish', 'staff', async (input, context) => {
  const { viewer, now } = context
  const { postKinds } = await currentTaxonomies(now)
  // None is left when a resend arrives: the store knows then what the first one did.
  const draft = await findDraft()
  const base = draft && (await getHandbook(draft.base))
  const by = { staffId: viewer.staff?.staffId ?? '', name: viewer.staff?.name ?? '' }
  const version = await publishDraft(
    input.version,
    (seen) => {
      if (base?.version !== seen.base) throw new AppError('CONFLICT')
      return publication(seen, base, kindsWithAny(postKinds), { note: input.note, by, now, spell })
    },
    commandOf('handbook.publish', input, context),
    context,
  )
  return { version }
})
