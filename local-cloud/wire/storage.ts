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

const batchGetDownloadUrl: Action = ({ storage, baseUrl }, { params }) => {
  if (!Array.isArray(params.file_list)) throw invalidParam('file_list must be an array')
  const list = params.file_list as { fileid?: unknown; max_age?: unknown }[]
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
          : { code: 'STORAGE_FILE_NONEXIST', fileID: fileid, tempFileURL: '', maxAge: seconds }
      }),
    },
  }
}

const batchDeleteFile: Action = ({ storage }, { params }) => {
  if (!Array.isArray(params.fileid_list)) throw invalidParam('fileid_list must be an array')
  return {
    data: {
      delete_list: (params.fileid_list as unknown[]).map((fileID) => {
        const path = storage.pathOf(fileID)
        return { fileID, code: path !== undefined && storage.remove(path) ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST' }
      }),
    },
  }
}

export const storageActions: Record<string, Action> = {
  'storage.getUploadMetadata': getUploadMetadata,
  'storage.batchGetDownloadUrl': batchGetDownloadUrl,
  'storage.batchDeleteFile': batchDeleteFile,
}
