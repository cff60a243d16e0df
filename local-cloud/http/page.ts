import fs from 'node:fs'
import type http from 'node:http'
import path from 'node:path'
import { typeByName } from '../storage/storage'

/** The console page: plain files, served as they are. */

const FOLDER = path.join(__dirname, '../console/page')
/** Named one by one: no address can lead anywhere else. */
const FILES = new Set(fs.readdirSync(FOLDER))

export function servePage(req: http.IncomingMessage, res: http.ServerResponse, pathname: string): boolean {
  if (req.method !== 'GET' && req.method !== 'HEAD') return false
  const name = isPage(pathname) ? 'index.html' : pathname.slice('/__cloud/page/'.length)
  if (!isPage(pathname) && (!pathname.startsWith('/__cloud/page/') || !FILES.has(name))) return false
  const bytes = fs.readFileSync(path.join(FOLDER, name))
  res.writeHead(200, {
    'content-type': typeByName(name),
    'content-length': bytes.length,
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'content-security-policy': policy(req.headers.host ?? ''),
  })
  res.end(req.method === 'HEAD' ? undefined : bytes)
  return true
}

export const isPage = (pathname: string): boolean => pathname === '/__cloud' || pathname === '/__cloud/'

/** Scripts only from the page's own folder: files that people uploaded lie on this very origin. */
function policy(host: string): string {
  const own = `http://${host}/__cloud/page/`
  return [
    "default-src 'none'",
    `script-src ${own}`,
    `style-src ${own}`,
    `connect-src http://${host}/__cloud/`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}
