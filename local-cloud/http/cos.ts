import type http from 'node:http'
import { HttpError, isMultipart, readBody, readMultipart } from './request'

/** Uploads in the two ways the SDKs do them against COS: PUT of the bytes, or POST of a form. */

export function cosError(res: http.ServerResponse, status: number, code: string, message: string): void {
  const xml = `<?xml version='1.0' encoding='utf-8' ?>\n<Error><Code>${code}</Code><Message>${message}</Message><RequestId>local</RequestId><TraceId>local</TraceId></Error>`
  res
    .writeHead(status, {
      'content-type': 'application/xml',
      'content-length': Buffer.byteLength(xml),
      connection: 'close',
    })
    .end(xml)
}

export async function receiveCosUpload(
  req: http.IncomingMessage,
  res: http.ServerResponse,
  limit: number,
  store: (bytes: Buffer, contentType: string | undefined) => void,
): Promise<void> {
  try {
    if (req.method === 'PUT') {
      store(await readBody(req, limit), undefined)
      res.writeHead(200, { 'content-length': 0 }).end()
      return
    }
    if (req.method !== 'POST' || !isMultipart(req))
      return cosError(res, 405, 'MethodNotAllowed', 'Use PUT or a POST form.')
    const { fields, files } = await readMultipart(req, limit)
    const file = files.file ?? Object.values(files)[0]
    if (!file) return cosError(res, 400, 'MalformedPOSTRequest', 'The form carries no file.')
    store(file.bytes, /octet-stream/.test(file.contentType) ? undefined : file.contentType)
    const status = Number(fields.success_action_status ?? 204)
    res.writeHead([200, 201].includes(status) ? status : 204, { 'content-length': 0 }).end()
  } catch (error) {
    if (!(error instanceof HttpError)) throw error
    cosError(res, error.status, error.status === 413 ? 'EntityTooLarge' : 'MalformedPOSTRequest', error.message)
  }
}
