import { sdk } from './sdk'

export type Files = {
  /** Short-lived links; a file that is gone gets an empty one. */
  links(fileIds: string[]): Promise<Map<string, string>>
  /** Stores bytes made by a function and answers the file id. */
  put(cloudPath: string, content: Buffer): Promise<string>
  /** Null when the file is gone. */
  read(fileId: string): Promise<Buffer | null>
  /** Gone for good. A file that is gone already is no failure. */
  remove(fileIds: string[]): Promise<void>
}

/** The most files that the cloud links to, or removes, in one request. */
const AT_ONCE = 50
const NOT_THERE = -503003

export const files: Files = {
  async links(fileIds) {
    const links = new Map<string, string>()
    for (let from = 0; from < fileIds.length; from += AT_ONCE) {
      try {
        const { fileList } = await sdk.getTempFileURL({ fileList: fileIds.slice(from, from + AT_ONCE) })
        for (const { fileID, tempFileURL } of fileList) links.set(fileID, tempFileURL)
      } catch {
        // A case must open without its pictures rather than not at all.
      }
    }
    return links
  },
  async put(cloudPath, fileContent) {
    return (await sdk.uploadFile({ cloudPath, fileContent })).fileID
  },
  async read(fileID) {
    try {
      return (await sdk.downloadFile({ fileID })).fileContent
    } catch (error) {
      const { fileList } = await sdk.getTempFileURL({ fileList: [fileID] })
      if (fileList[0]?.status === NOT_THERE) return null
      throw error
    }
  },
  async remove(fileIds) {
    for (let from = 0; from < fileIds.length; from += AT_ONCE) {
      const { fileList } = await sdk.deleteFile({ fileList: fileIds.slice(from, from + AT_ONCE) })
      const failed = fileList.find(({ status }) => status !== 0 && status !== NOT_THERE)
      if (failed) throw new Error(`a file was not removed: ${failed.errMsg}`)
    }
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
