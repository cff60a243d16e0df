/** Photos: the test lays them ready, the app chooses, compresses and uploads them. */
import { asynchronous, type StandInParts } from './wxStandIn'
import type { WxApi } from './types'

export class PhotoStore {
  private readonly files = new Map<string, Uint8Array>()
  private ready: string[] = []
  private count = 0

  /** The next photos that chooseMedia hands out. */
  layReady(...photos: Uint8Array[]): void {
    this.ready.push(...photos.map((bytes) => this.add(bytes)))
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
    if (bytes === undefined) throw new Error(`no such file "${name}"`)
    return bytes
  }
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
        const data = encoding === 'base64' ? Buffer.from(bytes).toString('base64') : bytes.slice().buffer
        return { data }
      }),
    }),
  }
}
