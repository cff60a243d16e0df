import { AppError } from '@nuanyu/types/errors'
import { randomName } from './commandId'
import { faultOf } from './reply'
import { shrink } from './shrink'
import { transport } from './transport'

/** What the server takes (kernel/secrets.ts `ownsUpload`). */
const TYPES = ['jpg', 'jpeg', 'png', 'webp']
/** Paths already stored in this run of the app, so that a resend after a lost reply does not upload again. */
const stored = new Map<string, string>()

/**
 * Shrinks the chosen photos on the device (which also strips where they were taken), stores them in the caller's own
 * folder, and answers their file ids in the same order. `uploadFolder` comes from the session.
 */
export async function uploadPhotos(
  localPaths: string[],
  uploadFolder: string,
  onProgress?: (done: number, all: number) => void,
): Promise<string[]> {
  const ids: string[] = []
  for (const localPath of localPaths) {
    onProgress?.(ids.length, localPaths.length)
    const known = stored.get(localPath)
    const id = known ?? (await uploadOne(localPath, uploadFolder))
    stored.set(localPath, id)
    ids.push(id)
  }
  return ids
}

/** Photos of one person must not be taken for another's after a persona switch. */
export function forgetUploads(): void {
  stored.clear()
}

async function uploadOne(localPath: string, folder: string): Promise<string> {
  try {
    const photo = await shrink(localPath)
    const type = TYPES.includes(photo.type) ? photo.type : 'jpg'
    return await transport.uploadFile(`${folder}/${randomName(16)}.${type}`, photo.path)
  } catch (thrown) {
    if (thrown instanceof AppError) throw thrown
    throw faultOf(thrown)
  }
}
