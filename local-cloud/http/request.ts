import type http from 'node:http'
import { Busboy, type BusboyHeaders } from '@fastify/busboy'

/** Reading requests without trusting them: sizes are bounded, addresses are checked. */

export class HttpError extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message)
  }
}

export function readBody(req: http.IncomingMessage, limit: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    if (Number(req.headers['content-length']) > limit)
      return reject(new HttpError(413, `request body exceeds ${limit} bytes`))
    const chunks: Buffer[] = []
    let size = 0
    req.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size > limit) {
        reject(new HttpError(413, `request body exceeds ${limit} bytes`))
        req.removeAllListeners('data')
        req.resume()
        return
      }
      chunks.push(chunk)
    })
    req.on('end', () => resolve(Buffer.concat(chunks)))
    req.on('error', () => reject(new HttpError(400, 'the request was cut off')))
    // Every request closes at some time; an error made each time, with its stack, would cost more than some reads.
    req.on('close', () => {
      if (!req.complete) reject(new HttpError(400, 'the request was cut off'))
    })
  })
}

export async function readJson(req: http.IncomingMessage, limit: number): Promise<unknown> {
  const body = await readBody(req, limit)
  if (body.length === 0) return {}
  try {
    return JSON.parse(body.toString('utf8')) as unknown
  } catch {
    throw new HttpError(400, 'the request body is not valid JSON')
  }
}

interface Multipart {
  fields: Record<string, string>
  files: Record<string, { bytes: Buffer; contentType: string }>
}

export async function readMultipart(req: http.IncomingMessage, limit: number): Promise<Multipart> {
  const body = await readBody(req, limit)
  return new Promise((resolve, reject) => {
    const out: Multipart = { fields: {}, files: {} }
    const fail = (): void => reject(new HttpError(400, 'the request body is not valid multipart'))
    try {
      const parser = new Busboy({
        headers: req.headers as BusboyHeaders,
        limits: { fileSize: limit, fieldSize: limit, fields: 100, files: 10 },
      })
      parser.on('field', (name: string, value: string) => (out.fields[name] = value))
      parser.on(
        'file',
        (name: string, stream: NodeJS.ReadableStream, _filename: string, _encoding: string, contentType: string) => {
          const chunks: Buffer[] = []
          stream.on('data', (chunk: Buffer) => chunks.push(chunk))
          stream.on('end', () => (out.files[name] = { bytes: Buffer.concat(chunks), contentType }))
        },
      )
      parser.on('finish', () => resolve(out))
      parser.on('error', fail)
      parser.end(body)
    } catch {
      fail()
    }
  })
}

export const isMultipart = (req: http.IncomingMessage): boolean =>
  /^multipart\/form-data/i.test(req.headers['content-type'] ?? '')

const LOOPBACK_NAME = /^(localhost|127(\.\d{1,3}){3}|\[::1\]|::1)$/i
export const isLoopbackName = (host: string): boolean => LOOPBACK_NAME.test(host)

/** `localhost:8080` → `localhost`; undefined when there is none. */
export function hostName(header: string | undefined): string | undefined {
  const match = /^(\[[0-9a-f:]+\]|[^:/]+)(:\d+)?$/i.exec(header ?? '')
  return match?.[1]
}

export function isLoopbackAddress(address: string | undefined): boolean {
  return address !== undefined && /^(::1|(::ffff:)?127(\.\d{1,3}){3})$/i.test(address)
}

export const header = (req: http.IncomingMessage, name: string): string | undefined => {
  const value = req.headers[name]
  return Array.isArray(value) ? value[0] : value
}
