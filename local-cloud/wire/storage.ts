import { invalidParam } from '../errors'
import type { Action } from './action'

/** `storage.*`: where to put a file, where to get it, remove it. */

const getUploadMetadata: Action = ({ storage, baseUrl }, { params }) => {
  const path = storage.checkPath(params.path)
  const ticket = storage.uploadTicket(path)
  return {
    data: {
      url: `${baseUrl()}/cos/${encodeURIComponent(path)}?ticket=${ticket}`,
      token: 'local',
      authorization: ticket,
      fileId: storage.fileId(path),
      // Travels in a header, where a file id with Chinese letters could not.
      cosFileId: encodeURIComponent(storage.fileId(path)),
    },
  }
}

const MAX_BATCH = 50
const NOT_THERE = { code: 'STORAGE_FILE_NONEXIST', message: 'storage file not exists' }

function batch<T>(value: unknown, name: string): T[] {
  if (!Array.isArray(value)) throw invalidParam(`${name} must be an array`)
  if (value.length > MAX_BATCH) throw invalidParam(`${name} must not name more than ${MAX_BATCH} files`)
  return value as T[]
}

const batchGetDownloadUrl: Action = ({ storage, baseUrl }, { params }) => {
  const list = batch<{ fileid?: unknown; max_age?: unknown }>(params.file_list, 'file_list')
  return {
    data: {
      download_list: list.map(({ fileid, max_age: maxAge }) => {
        const seconds = Number(maxAge) > 0 ? Number(maxAge) : 7200
        const path = storage.pathOf(fileid)
        const found = path !== undefined && storage.has(path)
        return found
          ? {
              code: 'SUCCESS',
              fileID: fileid,
              tempFileURL: baseUrl() + storage.downloadUrl(path, seconds),
              maxAge: seconds,
            }
          : { ...NOT_THERE, fileID: fileid, tempFileURL: '', maxAge: seconds }
      }),
    },
  }
}

const batchDeleteFile: Action = ({ storage }, { params }) => {
  return {
    data: {
      delete_list: batch<unknown>(params.fileid_list, 'fileid_list').map((fileID) => {
        const path = storage.pathOf(fileID)
        return { fileID, ...(path !== undefined && storage.remove(path) ? { code: 'SUCCESS' } : NOT_THERE) }
      }),
    },
  }
}

interface Copy {
  src_path?: unknown
  dst_path?: unknown
  overwrite?: unknown
  remove_original?: unknown
}

/** `copyFile` of node-sdk 3: a list of what became of each file, as the other batches answer. */
const batchCopyFile: Action = ({ storage }, { params }) => {
  const copy = (item: Copy): object => {
    const from = storage.checkPath(item.src_path)
    const to = storage.checkPath(item.dst_path)
    const file = storage.read(from)
    if (!file) return NOT_THERE
    if (item.overwrite === false && storage.has(to))
      return { code: 'STORAGE_FILE_EXISTED', message: 'the destination file exists' }
    const fileId = storage.put(to, file.bytes, file.contentType)
    if (item.remove_original === true) storage.remove(from)
    return { fileId }
  }
  return { data: { copy_list: batch<Copy>(params.file_list, 'file_list').map(copy) } }
}

/** No access rules here: whoever asks may read what is there. */
const getFileAuthority: Action = ({ storage }, { params }) => ({
  data: batch<{ path?: unknown }>(params.fileList, 'fileList').map(({ path }) => {
    const cloudPath = storage.pathOf(path)
    return {
      path,
      cosFileId: encodeURIComponent(String(path)),
      read: cloudPath !== undefined && storage.has(cloudPath),
    }
  }),
})

export const storageActions: Record<string, Action> = {
  'storage.getUploadMetadata': getUploadMetadata,
  'storage.batchGetDownloadUrl': batchGetDownloadUrl,
  'storage.batchDeleteFile': batchDeleteFile,
  'storage.batchCopyFile': batchCopyFile,
  'storage.getFileAuthority': getFileAuthority,
}
