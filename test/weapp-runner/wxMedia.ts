/** Photos: the test lays them ready, the app chooses, compresses, keeps and uploads them. */
import { asynchronous, type StandInParts } from './wxStandIn'
import type { WxApi } from './types'

/** Where an app may keep files of its own. */
export const USER_DATA_PATH = 'wxfile://usr'

export class PhotoStore {
  private readonly files = new Map<string, Uint8Array>()
  private readonly folders = new Set([USER_DATA_PATH])
  private ready: string[] = []
  private readonly documents: { name: string; path: string; size: number }[] = []
  /** No room for files of the app; what WeChat itself makes still finds some. */
  full = false
  private count = 0

  /** The next photos that chooseMedia hands out. */
  layReady(...photos: Uint8Array[]): void {
    this.ready.push(...photos.map((bytes) => this.add(bytes)))
  }

  /** The next document that chooseMessageFile hands out. */
  layFileReady(name: string, bytes: Uint8Array): void {
    this.documents.push({ name, path: this.add(bytes), size: bytes.byteLength })
  }

  takeDocument(): { name: string; path: string; size: number } | undefined {
    return this.documents.shift()
  }

  take(limit: number): string[] {
    return this.ready.splice(0, limit)
  }

  add(bytes: Uint8Array): string {
    this.count += 1
    const name = `wxfile://tmp_${String(this.count)}.jpg`
    this.files.set(name, bytes)
    return name
  }

  read(name: string): Uint8Array {
    const bytes = this.files.get(name)
    if (bytes === undefined) throw new Error(`no such file or directory "${name}"`)
    return bytes
  }

  makeFolder(name: string): void {
    if (this.folders.has(name)) throw new Error(`file already exists "${name}"`)
    this.folders.add(name)
  }

  write(name: string, bytes: Uint8Array): void {
    if (!this.folders.has(folderOf(name))) throw new Error(`no such file or directory "${name}"`)
    if (this.full) throw new Error('the maximum size of the file storage limit is exceeded')
    this.files.set(name, bytes)
  }

  remove(name: string): void {
    this.read(name)
    this.files.delete(name)
  }

  list(folder: string): string[] {
    if (!this.folders.has(folder)) throw new Error(`no such file or directory "${folder}"`)
    return [...this.files.keys()]
      .filter((name) => folderOf(name) === folder)
      .map((name) => name.slice(folder.length + 1))
  }

  /** Temporary files do not outlive the app. */
  closeApp(): void {
    for (const name of this.files.keys()) if (!name.startsWith(USER_DATA_PATH)) this.files.delete(name)
  }
}

function folderOf(name: string): string {
  return name.slice(0, name.lastIndexOf('/'))
}

export function mediaApi(parts: StandInParts): WxApi {
  const { photos } = parts.phone
  return {
    chooseMedia: asynchronous(parts, 'chooseMedia', ({ count }) => {
      const chosen = photos.take(typeof count === 'number' ? count : 9)
      if (chosen.length === 0) throw new Error('cancel')
      return {
        type: 'image',
        tempFiles: chosen.map((tempFilePath) => ({
          tempFilePath,
          size: photos.read(tempFilePath).byteLength,
          fileType: 'image',
        })),
      }
    }),
    chooseMessageFile: asynchronous(parts, 'chooseMessageFile', ({ extension }) => {
      const chosen = photos.takeDocument()
      const endings = extension as string[] | undefined
      // WeChat shows only documents that end so.
      if (chosen === undefined || endings?.some((ending) => chosen.name.endsWith(`.${ending}`)) === false)
        throw new Error('cancel')
      return { tempFiles: [{ ...chosen, type: 'file', time: 0 }] }
    }),
    compressImage: asynchronous(parts, 'compressImage', ({ src }) => ({
      tempFilePath: photos.add(photos.read(String(src))),
    })),
    getImageInfo: asynchronous(parts, 'getImageInfo', ({ src }) => {
      photos.read(String(src))
      return { path: src, width: 1200, height: 900, type: 'jpeg', orientation: 'up' }
    }),
    previewImage: asynchronous(parts, 'previewImage'),
    scanCode: asynchronous(parts, 'scanCode'),
    getFileSystemManager: () => ({
      readFile: asynchronous(parts, 'readFile', ({ filePath, encoding }) => {
        const bytes = photos.read(String(filePath))
        const data = encoding === 'base64' ? Buffer.from(bytes).toString('base64') : new Uint8Array(bytes).buffer
        return { data }
      }),
      writeFile: asynchronous(parts, 'writeFile', ({ filePath, data }) => {
        photos.write(String(filePath), new Uint8Array(data as ArrayBuffer))
      }),
      copyFile: asynchronous(parts, 'copyFile', ({ srcPath, destPath }) => {
        photos.write(String(destPath), photos.read(String(srcPath)))
      }),
      mkdir: asynchronous(parts, 'mkdir', ({ dirPath }) => photos.makeFolder(String(dirPath))),
      unlink: asynchronous(parts, 'unlink', ({ filePath }) => photos.remove(String(filePath))),
      access: asynchronous(parts, 'access', ({ path }) => void photos.read(String(path))),
      readdir: asynchronous(parts, 'readdir', ({ dirPath }) => ({ files: photos.list(String(dirPath)) })),
    }),
  }
}
