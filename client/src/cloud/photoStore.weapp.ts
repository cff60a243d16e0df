import Taro from '@tarojs/taro'
import type { PhotoStore } from './photoStore'

/** A folder of our own: what WeChat calls temporary is gone when the app is closed. */
export function photoFolder(): string {
  return `${Taro.env.USER_DATA_PATH ?? ''}/photos`
}

export function fileSystem() {
  return Taro.getFileSystemManager()
}

/** Makes a callback API of the file system a promise. */
export function done<T = unknown>(
  start: (callbacks: { success: (result: T) => void; fail: (fault: unknown) => void }) => void,
): Promise<T> {
  return new Promise((resolve, reject) => start({ success: resolve, fail: reject }))
}

/** There from the second time on, which is not a fault. */
export async function makePhotoFolder(): Promise<string> {
  const dirPath = photoFolder()
  await done((callbacks) => fileSystem().mkdir({ dirPath, recursive: true, ...callbacks })).catch(() => undefined)
  return dirPath
}

export const photoStore: PhotoStore = {
  async keep(name, path) {
    const kept = `${await makePhotoFolder()}/${name}`
    if (path === kept) return kept
    await done((callbacks) => fileSystem().copyFile({ srcPath: path, destPath: kept, ...callbacks }))
    return kept
  },
  find(name) {
    const path = `${photoFolder()}/${name}`
    return done((callbacks) => fileSystem().access({ path, ...callbacks })).then(
      () => path,
      () => null,
    )
  },
  async remove(name) {
    // Not there any more is as good as removed.
    await done((callbacks) => fileSystem().unlink({ filePath: `${photoFolder()}/${name}`, ...callbacks })).catch(
      () => undefined,
    )
  },
  names: () =>
    done<{ files: string[] }>((callbacks) => fileSystem().readdir({ dirPath: photoFolder(), ...callbacks })).then(
      ({ files }) => files,
      () => [],
    ),
}
