import { AppError } from '@nuanyu/types/errors'
import { call } from './call'
import { randomName } from './commandId'
import type { CleanPhoto } from './photo'
import { faultOf } from './reply'
import { transport } from './transport'

/** The photos of one command: their folder, and the file ids of those already stored by their name on the device. */
interface Sending {
  folder: string
  stored: Map<string, string>
}

/**
 * By command id: a resend after a lost reply does not upload again, and nothing of one command is used for another.
 * A folder or a file that two cases share would tell that one person wrote both.
 */
const sendings = new Map<string, Sending>()

/** Stores the photos in a folder made for this command alone, and answers their file ids in the same order. */
export async function uploadPhotos(
  photos: readonly CleanPhoto[],
  commandId: string,
  onProgress?: (done: number) => void,
): Promise<string[]> {
  if (photos.length === 0) return []
  const { folder, stored } = await sendingOf(commandId)
  const ids: string[] = []
  for (const photo of photos) {
    onProgress?.(ids.length)
    const id = stored.get(photo.name) ?? (await uploadOne(photo, folder))
    stored.set(photo.name, id)
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

/** Under a name of its own: the one on the device goes no further. */
async function uploadOne({ name, path }: CleanPhoto, folder: string): Promise<string> {
  try {
    return await transport.uploadFile(`${folder}/${randomName(16)}${/\.\w+$/.exec(name)?.[0] ?? '.jpg'}`, path)
  } catch (thrown) {
    if (thrown instanceof AppError) throw thrown
    throw faultOf(thrown)
  }
}
