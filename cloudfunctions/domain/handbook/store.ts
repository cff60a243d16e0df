import type { Phrase } from '@nuanyu/types/handbook'
import { database } from '../../kernel/database'
import { remember } from '../../kernel/remember'

/** Stored in `handbooks`, one document a version; a published one is never changed after. */
export type HandbookRecord = {
  _id: string
  version: number
  title: string
  state: 'draft' | 'published'
  publishedAt: Date | null
  phrases: Phrase[]
}

/** The newest published handbook, or null before the first is published. */
export const currentHandbook = remember<HandbookRecord | null>(async () => {
  const [newest] = await database.find<HandbookRecord>('handbooks', {
    where: { state: 'published' },
    orderBy: [['version', 'desc']],
    limit: 1,
  })
  return newest ?? null
})
