import type { Phrase, VersionRef } from '@nuanyu/types/handbook'
import { AppError } from '@nuanyu/types/errors'
import { handle } from '../../../kernel/action'
import { compare as difference } from '../compare'
import { findDraft, getHandbook } from '../store'
import { labelOfVersion, presentComparison } from '../views'

/** Any two versions, or the draft with one of them. */
export const compare = handle('handbook.compare', 'staff', async ({ from, to }) => {
  const [before, after] = [await side(from), await side(to)]
  return presentComparison(before.label, after.label, difference(before.phrases, after.phrases))
})

async function side(ref: VersionRef): Promise<{ label: string; phrases: Phrase[] }> {
  if (ref !== 'draft') {
    const handbook = await getHandbook(ref)
    return { label: labelOfVersion(handbook), phrases: handbook.phrases }
  }
  const draft = await findDraft()
  if (!draft) throw new AppError('NOT_FOUND')
  return { label: '草稿', phrases: draft.phrases }
}
