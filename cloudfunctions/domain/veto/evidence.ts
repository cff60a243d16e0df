import type { SourceRef } from '@nuanyu/types/sources'
import type { Context } from '../../kernel/context'
import { assertOwnPhotos } from '../feedback/photos'
import { copyOf } from '../onPaper'
import { factsOf } from '../sources'
import { hashOf, sha256 } from './lock'
import type { EvidenceItem, Lock, VetoRecord } from './records'

type Written = { text: string; source: SourceRef | null; photos: string[]; photosShown: boolean }

/**
 * Evidence as it will be kept: sources that the viewer may know of, and copies of the photos under names of the room's
 * own, each with its hash. Nobody's upload folder holds them any more.
 */
export async function gather(items: Written[], context: Context): Promise<EvidenceItem[]> {
  assertOwnPhotos(
    items.flatMap(({ photos }) => photos),
    context,
  )
  const kept: EvidenceItem[] = []
  for (const { text, source, photos, photosShown } of items) {
    if (source) await factsOf(source, context.viewer, context.now)
    const files: EvidenceItem['files'] = []
    for (const photo of photos) {
      const { id, content } = await copyOf(photo, 'vetoes', context)
      files.push({ id, sha256: sha256(content) })
    }
    kept.push({ text, source, files, photosShown })
  }
  return kept
}

/**
 * Whether a lock still holds: its number over what is written and as the journal has it, the lock before it, and each
 * photo over what lies in the store.
 */
export async function isIntact(
  record: VetoRecord,
  index: number,
  lock: Lock,
  noted: string[],
  { files }: Pick<Context, 'files'>,
): Promise<boolean> {
  if (hashOf(record, lock) !== lock.hash || lock.previousHash !== (record.locks[index - 1]?.hash ?? '')) return false
  // Another number there, none, or locks there that are gone here.
  const isLast = index === record.locks.length - 1
  if (!noted.includes(lock.hash) || (isLast && noted.length !== record.locks.length)) return false
  for (const file of lock.items.flatMap((item) => item.files)) {
    const content = await files.read(file.id)
    if (!content || sha256(content) !== file.sha256) return false
  }
  return true
}
