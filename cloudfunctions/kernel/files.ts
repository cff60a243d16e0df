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
    const { fileList } = await sdk.getTempFileURL({ fileList: fileIds })
    return new Map(fileList.map((file) => [file.fileID, file.tempFileURL]))
  },
  async put(cloudPath, fileContent) {
    return (await sdk.uploadFile({ cloudPath, fileContent })).fileID
  },
}

/** `cloud://env.bucket/uploads/a.jpg` → `uploads/a.jpg` */
export function cloudPathOf(fileId: string): string {
  return fileId.replace(/^cloud:\/\/[^/]+\//, '')
}
