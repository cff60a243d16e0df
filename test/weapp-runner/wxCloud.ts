/** `wx.cloud`: the bridge to whatever cloud the test brought, with an offline switch. */
import { asynchronous, record, WxFault, type StandInParts } from './wxStandIn'
import type { WxApi } from './types'

export function cloudApi(parts: StandInParts): WxApi {
  const { bridge, phone } = parts
  const needNetwork = () => {
    if (phone.offline) throw new WxFault('Error: errCode: -1 | errMsg: request:fail', -1)
  }
  return {
    init: (options: unknown) => {
      record(parts, 'cloud.init', options)
    },
    callFunction: asynchronous(parts, 'cloud.callFunction', async ({ name, data }) => {
      needNetwork()
      const result = await bridge.callFunction(String(name), throughJson(data ?? {}))
      return { result: throughJson(result ?? null), requestID: 'local' }
    }),
    uploadFile: asynchronous(parts, 'cloud.uploadFile', async ({ cloudPath, filePath }) => {
      needNetwork()
      const bytes = phone.photos.read(String(filePath))
      return { fileID: await bridge.uploadFile(String(cloudPath), bytes), statusCode: 200 }
    }),
    getTempFileURL: asynchronous(parts, 'cloud.getTempFileURL', async ({ fileList }) => {
      needNetwork()
      const ids = (fileList as (string | { fileID: string })[]).map((entry) =>
        typeof entry === 'string' ? entry : entry.fileID,
      )
      const files = await Promise.all(
        ids.map(async (fileID) => ({
          fileID,
          tempFileURL: (await bridge.getTempFileURL?.(fileID)) ?? `https://files.invalid/${encodeURIComponent(fileID)}`,
          status: 0,
          errMsg: 'ok',
        })),
      )
      return { fileList: files }
    }),
  }
}

/** Only JSON travels to a cloud function and back. */
function throughJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value)) as unknown
}
