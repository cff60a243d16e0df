import { sdk } from './sdk'

export type Files = {
  /** Short-lived links; a file that is gone gets an empty one. */
  links(fileIds: string[]): Promise<Map<string, string>>
  /** Stores bytes made by a function and answers the file id. */
  put(cloudPath: string, content: Buffer): Promise<string>
}

export const files: Files = {
  async links(fileIds) {
    if (fileIds.length === 0) return new Map()
    try {
      const { fileList } = await sdk.getTempFileURL({ fileList: fileIds })
      return new Map(fileList.map((file) => [file.fileID, file.tempFileURL]))
    } catch {
      // A case must open without its pictures rather than not at all.
      return new Map()
    }
  },
  async put(cloudPath, fileContent) {
    return (await sdk.uploadFile({ cloudPath, fileContent })).fileID
  },
}

/** A file id names the environment it lies in; another one's is not ours to link to. */
export function isOurs(fileId: string): boolean {
  return fileId.startsWith(`cloud://${sdk.getWXContext().ENV ?? ''}.`)
}

/** `cloud://env.bucket/uploads/a.jpg` → `uploads/a.jpg` */
export function cloudPathOf(fileId: string): string {
  return fileId.replace(/^cloud:\/\/[^/]+\//, '')
}
