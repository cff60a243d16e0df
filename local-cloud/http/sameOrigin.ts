import type http from 'node:http'
import { header, HttpError } from './request'

/**
 * Keeps pages of other sites, and of other ports of this machine, out of the console. Browsers say where a request
 * comes from; programs that are no browsers say nothing and may pass.
 */
export function checkSameOrigin(req: http.IncomingMessage): void {
  const origin = header(req, 'origin')
  const site = header(req, 'sec-fetch-site')
  const foreign = origin !== undefined && hostOf(origin) !== req.headers.host
  if (foreign || (site !== undefined && site !== 'same-origin' && site !== 'none'))
    throw new HttpError(403, 'only the console page itself may ask for this')
}

function hostOf(origin: string): string | undefined {
  try {
    return new URL(origin).host
  } catch {
    return undefined
  }
}

/** A form of another site cannot be sent with this type: its browser would have to ask for permission first. */
export function checkContentType(req: http.IncomingMessage, ...types: string[]): void {
  const type = (header(req, 'content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
  if (!types.includes(type)) throw new HttpError(415, `the content type must be ${types.join(' or ')}`)
}
