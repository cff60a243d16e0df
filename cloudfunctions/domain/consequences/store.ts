import type { ConsequenceKind, ConsequenceState } from '@nuanyu/types/consequences'
import { _, database } from '../../kernel/database'
import { livingIn } from '../../kernel/living/store'
import { noticesFor } from './notify'
import type { ConsequenceRecord } from './records'

/** The only file that touches `consequences`. */
export const consequences = livingIn<ConsequenceRecord>('consequences', noticesFor)

export type Filter = {
  kind: ConsequenceKind | null
  state: ConsequenceState | null
  year: number | null
  bulletinId?: string | null
}

/** What was touched last first; what is about the viewer is not among it. */
export async function consequencesPage(
  { kind, state, year, bulletinId }: Filter,
  ownStaffId: string,
  after: { at: Date; id: string } | null,
  limit: number,
): Promise<ConsequenceRecord[]> {
  const where = {
    'who.id': _.neq(ownStaffId),
    ...(kind && { kind }),
    ...(state && { state }),
    ...(year !== null && { year }),
    ...(bulletinId && { bulletinId }),
  }
  return consequences.page(where, ['updatedAt', 'desc'], after, limit)
}

/** Of one bulletin for one person, as far as it was confirmed. */
export async function confirmedFor(bulletinId: string, staffId: string): Promise<ConsequenceRecord[]> {
  return database.find<ConsequenceRecord>('consequences', {
    where: { bulletinId, 'who.id': staffId, state: 'confirmed' },
    limit: 20,
  })
}
