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
