import { AppError } from '@nuanyu/types/errors'
import type { Context } from '../../kernel/context'
import { cloudPathOf, isOurs } from '../../kernel/files'

/** Refuses file ids that this person did not upload: otherwise anybody could attach, and so read, others' photos. */
export function assertOwnPhotos(photos: string[], { secrets, viewer }: Pick<Context, 'secrets' | 'viewer'>): void {
  const own = (fileId: string) => isOurs(fileId) && secrets.ownsUpload(viewer.personKey, cloudPathOf(fileId))
  if (photos.every(own)) return
  throw new AppError('VALIDATION', {
    details: { fields: [{ path: 'photos', message: '照片没有上传成功，请重新选择' }] },
  })
}

/**
 * Takes the photos of an anonymous person out of the folder that is theirs, to where nothing leads back. What was moved
 * before, in a sending that was cut off, stays as it arrived. The originals go before the case is there: if it fails
 * in between, the resend finds the copies, and nothing is left behind that leads to somebody.
 */
export async function detachPhotos(
  { photos, commandId }: { photos: string[]; commandId: string },
  { secrets, viewer, files }: Pick<Context, 'secrets' | 'viewer' | 'files'>,
): Promise<string[]> {
  if (photos.length === 0) return []
  const folder = `anonymous/${secrets.idOf('anonymous-photos', viewer.personKey, commandId)}`
  const moves = photos.map((from, index) => {
    const path = `${folder}/${index}.${from.split('.').pop()}`
    return { from, path, to: from.slice(0, -cloudPathOf(from).length) + path }
  })
  const there = await files.links(moves.map(({ to }) => to))
  for (const { from, path, to } of moves) {
    const content = there.get(to) ? null : await files.read(from)
    if (content) await files.put(path, content)
  }
  await files.remove(photos)
  return moves.map(({ to }) => to)
}
