import { AppError } from '@nuanyu/types/errors'
import { call } from './call'
import { randomName } from './commandId'
import { faultOf } from './reply'
import { shrink } from './shrink'
import { transport } from './transport'

/** What the server takes (kernel/secrets.ts `ownsUpload`). */
const TYPES = ['jpg', 'jpeg', 'png', 'webp']

/** The photos of one command: their folder, and the file ids of those already stored by their path on the device. */
interface Sending {
  folder: string
  stored: Map<string, string>
}

/**
 * By command id: a resend after a lost reply does not upload again, and nothing of one command is used for another.
 * A folder or a file that two cases share would tell that one person wrote both.
 */
const sendings = new Map<string, Sending>()

/**
 * Shrinks the chosen photos on the device (which also strips where they were taken), stores them in a folder made for
 * this command alone, and answers their file ids in the same order.
 */
export async function uploadPhotos(
  localPaths: string[],
  commandId: string,
  onProgress?: (done: number, all: number) => void,
): Promise<string[]> {
  if (localPaths.length === 0) return []
  const { folder, stored } = await sendingOf(commandId)
  const ids: string[] = []
  for (const localPath of localPaths) {
    onProgress?.(ids.length, localPaths.length)
    const id = stored.get(localPath) ?? (await uploadOne(localPath, folder))
    stored.set(localPath, id)
    ids.push(id)
  }
  return ids
}

/** Photos of one person must not be taken for another's after a persona switch. */
export function forgetUploads(): void {
  sendings.clear()
}

/** The session known to the pages has a folder too, but the same one for the whole run of the app. */
async function sendingOf(commandId: string): Promise<Sending> {
  const known = sendings.get(commandId)
  if (known) return known
  const { uploadFolder } = await call('session.get', {})
  const sending = { folder: uploadFolder, stored: new Map<string, string>() }
  sendings.set(commandId, sending)
  return sending
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
