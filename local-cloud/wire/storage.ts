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

export const storageActions: Record<string, Action> = {
  'storage.getUploadMetadata': getUploadMetadata,
  'storage.batchGetDownloadUrl': batchGetDownloadUrl,
  'storage.batchDeleteFile': batchDeleteFile,
}
