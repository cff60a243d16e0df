import { AppError } from '@nuanyu/types/errors'
import { currentPersona } from '../demo/people'
import type { Transport } from './transport'

/** H5 is the demo: the same functions over HTTP, as the persona chosen in the demo bar. */
export const transport: Transport = {
  async callFunction(name, request) {
    const reply = await post(`/functions/${name}`, JSON.stringify(request), 'application/json')
    if ('result' in reply) return reply.result
    throw reply
  },
  async uploadFile(cloudPath, localPath) {
    const photo = await (await fetch(localPath)).blob()
    const { fileID } = await post(`/storage/${cloudPath}`, photo, photo.type || 'application/octet-stream')
    if (typeof fileID === 'string') return fileID
    throw new AppError('INTERNAL', { reason: 'the upload answered no file id' })
  },
}

type Reply = { result?: unknown; fileID?: unknown; errCode?: number; errMsg?: string }

async function post(path: string, body: BodyInit, contentType: string): Promise<Reply> {
  const openid = await currentPersona()
  const response = await fetch(path, {
    method: 'POST',
    body,
    headers: { 'content-type': contentType, 'x-dev-openid': openid },
  })
  if (response.status === 413) throw new AppError('TOO_LARGE')
  const reply = (await response.json().catch(() => null)) as Reply | null
  if (reply === null)
    throw new AppError(response.status >= 500 ? 'INTERNAL' : 'NETWORK', { reason: `HTTP ${response.status}` })
  if (!response.ok && !('errCode' in reply)) throw new AppError('INTERNAL', { reason: `HTTP ${response.status}` })
  return reply
}
