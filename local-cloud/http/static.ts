import fs from 'node:fs'
import type http from 'node:http'
import path from 'node:path'
import { typeByName } from '../storage/storage'

/** Serves the built H5 client. Only files below the folder; nothing is guessed but `/` → index.html. */
export function serveStatic(
  folder: string,
  pathname: string,
  req: http.IncomingMessage,
  res: http.ServerResponse,
): boolean {
  const wanted = pathname === '/' ? '/index.html' : pathname
  let relative: string
  try {
    relative = decodeURIComponent(wanted)
  } catch {
    return false
  }
  if (relative.includes('\0')) return false
  const root = path.resolve(folder)
  const file = path.resolve(root, `.${path.posix.normalize(relative)}`)
  if (!file.startsWith(root + path.sep)) return false
  let stat: fs.Stats
  try {
    // A link that leads out of the folder is not served.
    if (!fs.realpathSync(file).startsWith(fs.realpathSync(root) + path.sep)) return false
    stat = fs.statSync(file)
  } catch {
    return false
  }
  if (!stat.isFile()) return false
  const tag = `"${stat.size.toString(36)}-${Math.floor(stat.mtimeMs).toString(36)}"`
  const headers = {
    'content-type': typeByName(file),
    'cache-control': 'no-cache',
    etag: tag,
    'x-content-type-options': 'nosniff',
  }
  if (req.headers['if-none-match'] === tag) {
    res.writeHead(304, headers).end()
    return true
  }
  res.writeHead(200, { ...headers, 'content-length': stat.size })
  if (req.method === 'HEAD') res.end()
  else
    fs.createReadStream(file)
      .on('error', () => res.destroy())
      .pipe(res)
  return true
}
