import crypto from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { invalidParam } from '../errors'
import type { Sql } from '../store/sql'

/**
 * Files of the cloud. Bytes lie under the data folder, named by a hash of their cloud path, so that no path,
 * however odd, can reach outside; names, types and sizes are in the store.
 */

export interface FileEntry {
  path: string
  fileID: string
  contentType: string
  size: number
  storedAt: string
}

const MAX_PATH_BYTES = 850 // COS's limit for a key

export class Storage {
  private readonly folder: string
  private readonly secret: string

  constructor(
    dataDir: string,
    private readonly sql: Sql,
    private readonly bucket: string,
    private readonly now: () => number,
  ) {
    this.folder = path.join(dataDir, 'files')
    fs.mkdirSync(this.folder, { recursive: true })
    this.secret = this.loadSecret()
  }

  /** Kept in the store so that links survive a restart. */
  private loadSecret(): string {
    const row = this.sql.get(`SELECT value FROM facts WHERE name='file-secret'`)
    if (row) return String(row[0])
    const secret = crypto.randomBytes(32).toString('hex')
    this.sql.run(`INSERT INTO facts VALUES('file-secret', ?)`, [secret])
    return secret
  }

  checkPath(value: unknown): string {
    if (typeof value !== 'string' || value === '') throw invalidParam('cloudPath must be a non-empty string')
    const parts = value.split('/')
    // Control characters, backslashes, and halves of letters that no text in UTF-8 can hold.
    const odd =
      /[\x00-\x1f\x7f\\]|\p{Cs}/u.test(value) || parts.some((part) => part === '' || part === '.' || part === '..')
    if (odd || Buffer.byteLength(encodeURI(value)) > MAX_PATH_BYTES)
      throw invalidParam(`cloudPath is not allowed: ${value.slice(0, 100)}`)
    return value
  }

  fileId(cloudPath: string): string {
    return `cloud://${this.bucket}/${cloudPath}`
  }

  /** The cloud path of one of our file ids, or undefined for anything else. */
  pathOf(fileId: unknown): string | undefined {
    const prefix = `cloud://${this.bucket}/`
    if (typeof fileId !== 'string' || !fileId.startsWith(prefix)) return undefined
    try {
      return this.checkPath(fileId.slice(prefix.length))
    } catch {
      return undefined
    }
  }

  private fileName(cloudPath: string): string {
    const hash = crypto.createHash('sha256').update(cloudPath).digest('hex')
    return path.join(this.folder, hash.slice(0, 2), hash)
  }

  /** Durable before it returns: the bytes first, then the name. */
  put(cloudPath: string, bytes: Uint8Array, contentType?: string): string {
    this.checkPath(cloudPath)
    const target = this.fileName(cloudPath)
    fs.mkdirSync(path.dirname(target), { recursive: true })
    const partial = `${target}.${crypto.randomBytes(6).toString('hex')}.part`
    const handle = fs.openSync(partial, 'w')
    try {
      fs.writeFileSync(handle, bytes)
      fs.fsyncSync(handle)
    } finally {
      fs.closeSync(handle)
    }
    fs.renameSync(partial, target)
    this.sql.run('INSERT OR REPLACE INTO files VALUES(?,?,?,?)', [
      cloudPath,
      contentType ?? typeByName(cloudPath),
      bytes.length,
      new Date(this.now()).toISOString(),
    ])
    return this.fileId(cloudPath)
  }

  has(cloudPath: string): boolean {
    return this.sql.get('SELECT 1 FROM files WHERE path=?', [cloudPath]) !== undefined
  }

  read(cloudPath: string): { bytes: Buffer; contentType: string } | null {
    const row = this.sql.get('SELECT content_type FROM files WHERE path=?', [cloudPath])
    if (!row) return null
    try {
      return { bytes: fs.readFileSync(this.fileName(cloudPath)), contentType: String(row[0]) }
    } catch {
      return null
    }
  }

  remove(cloudPath: string): boolean {
    const { changes } = this.sql.run('DELETE FROM files WHERE path=?', [cloudPath])
    fs.rmSync(this.fileName(cloudPath), { force: true })
    return changes > 0
  }

  list(): FileEntry[] {
    return this.sql
      .all('SELECT path, content_type, size, stored_at FROM files ORDER BY path')
      .map(([file, type, size, at]) => ({
        path: String(file),
        fileID: this.fileId(String(file)),
        contentType: String(type),
        size: Number(size),
        storedAt: String(at),
      }))
  }

  private sign(text: string): string {
    return crypto.createHmac('sha256', this.secret).update(text).digest('hex').slice(0, 40)
  }

  /** Permission to upload to one path, valid for an hour. */
  uploadTicket(cloudPath: string): string {
    const until = this.now() + 3_600_000
    return `${until}.${this.sign(`put ${until} ${cloudPath}`)}`
  }

  acceptsTicket(cloudPath: string, ticket: unknown): boolean {
    const [until, signature] = String(ticket).split('.')
    return Number(until) > this.now() && safeEqual(signature ?? '', this.sign(`put ${until} ${cloudPath}`))
  }

  /**
   * A link that only we can make and that expires. The path stays readable, as in the real service; the SDK
   * encodes the whole link once more, so only what would end the path is escaped here.
   */
  downloadUrl(cloudPath: string, seconds: number): string {
    const until = Math.floor(this.now() / 1000) + seconds
    const readable = cloudPath.replace(/[%?#]/g, encodeURIComponent)
    return `/files/${readable}?sign=${this.sign(`get ${until} ${cloudPath}`)}&t=${until}`
  }

  /** The path a download link was made for, however many times it was encoded on the way. */
  openLink(rawPath: string, signature: string | null, until: string | null): string | undefined {
    if (!signature || !until || Number(until) * 1000 <= this.now()) return undefined
    let candidate = rawPath
    for (let i = 0; i < 3; i++) {
      if (safeEqual(signature, this.sign(`get ${until} ${candidate}`))) return candidate
      try {
        candidate = decodeURIComponent(candidate)
      } catch {
        return undefined
      }
    }
    return undefined
  }
}

const safeEqual = (a: string, b: string): boolean =>
  a.length === b.length && crypto.timingSafeEqual(Buffer.from(a), Buffer.from(b))

const TYPES: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  gif: 'image/gif',
  html: 'text/html; charset=utf-8',
  ico: 'image/x-icon',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  map: 'application/json; charset=utf-8',
  mp3: 'audio/mpeg',
  mp4: 'video/mp4',
  pdf: 'application/pdf',
  png: 'image/png',
  svg: 'image/svg+xml',
  ttf: 'font/ttf',
  txt: 'text/plain; charset=utf-8',
  wasm: 'application/wasm',
  webp: 'image/webp',
  woff: 'font/woff',
  woff2: 'font/woff2',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

export function typeByName(name: string): string {
  return TYPES[(name.split('.').pop() ?? '').toLowerCase()] ?? 'application/octet-stream'
}
