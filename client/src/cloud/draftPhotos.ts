import { photosOfDrafts } from './drafts'
import { type CleanPhoto, cleanPhoto } from './photo'
import { photoStore } from './photoStore'

/** On the device until its draft is sent, thrown away or too old. Null when the device has no room: then it is only here. */
export async function keepPhoto({ name, path }: CleanPhoto): Promise<CleanPhoto | null> {
  try {
    return cleanPhoto(name, await photoStore.keep(name, path))
  } catch {
    return null
  }
}

/** A photo of a draft that was brought back; null when it is gone. */
export async function findPhoto(name: string): Promise<CleanPhoto | null> {
  const path = await photoStore.find(name).catch(() => null)
  return path === null ? null : cleanPhoto(name, path)
}

export async function discardPhotos(names: readonly string[]): Promise<void> {
  for (const name of names) await photoStore.remove(name).catch(() => undefined)
}

/** Once per start of the app, after the drafts: what no draft names any more. */
export async function sweepPhotos(): Promise<void> {
  try {
    const used = photosOfDrafts()
    await discardPhotos((await photoStore.names()).filter((name) => !used.includes(name)))
  } catch {
    // The next start tries again.
  }
}
