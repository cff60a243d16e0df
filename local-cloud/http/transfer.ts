import fs from 'node:fs'
import type http from 'node:http'
import os from 'node:os'
import path from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Store } from '../store/store'
import { exportDocuments } from '../transfer/export'
import { importGradually } from '../transfer/gradual'
import { type Format, FORMATS, IMPORT_MODES, type Imported, incoming, isMode, readChunks } from '../transfer/import'
import { ImportError } from '../transfer/records'
import { HttpError } from './request'

/** Export and import of a collection from the console page. */

const IMPORT_LIMIT = 512 * 1024 * 1024

/**
 * The snapshot goes to a file first, at the speed of the disk: what others replace meanwhile is kept in memory, and a
 * slow reader must not make that long.
 */
export async function sendExport(store: Store, query: URLSearchParams, res: http.ServerResponse): Promise<void> {
  const { name } = store.catalog.get(query.get('collection') ?? '')
  const format = formatOf(query)
  const fields = format === 'csv' ? fieldsOf(query) : undefined
  await withFile(async (file) => {
    await pipeline(Readable.from(texts(store, name, fields)), fs.createWriteStream(file))
    res.writeHead(200, {
      'content-type': format === 'csv' ? 'text/csv; charset=utf-8' : 'application/x-ndjson; charset=utf-8',
      'content-length': fs.statSync(file).size,
      'content-disposition': `attachment; filename="${name}.${format}"`,
      'x-content-type-options': 'nosniff',
    })
    // A reader who goes away in the middle is no error of ours.
    await pipeline(fs.createReadStream(file), res).catch(() => res.destroy())
  })
}

async function* texts(store: Store, name: string, fields: string[] | undefined): AsyncGenerator<string> {
  for (const { text } of exportDocuments(store, name, fields)) {
    yield text
    await new Promise((resolve) => setImmediate(resolve))
  }
}

function formatOf(query: URLSearchParams): Format {
  const format = query.get('format') ?? 'json'
  if (!(FORMATS as readonly string[]).includes(format))
    throw new HttpError(400, `format must be ${FORMATS.join(' or ')}`)
  return format as Format
}

function fieldsOf(query: URLSearchParams): string[] {
  const fields = (query.get('fields') ?? '').split(',').map((field) => field.trim())
  if (fields.includes('')) throw new HttpError(400, 'CSV needs the names of the fields: _id,name,age')
  return fields
}

/** The upload goes to a file first: it is read twice, and reading must not wait for the network. */
export async function receiveImport(
  store: Store,
  query: URLSearchParams,
  req: http.IncomingMessage,
): Promise<Imported> {
  const { name } = store.catalog.get(query.get('collection') ?? '')
  const mode = query.get('mode') ?? 'insert'
  const format = formatOf(query)
  if (!isMode(mode)) throw new HttpError(400, `mode must be ${IMPORT_MODES.join(' or ')}`)
  return withFile(async (file) => {
    try {
      await pipeline(req, limit(IMPORT_LIMIT), fs.createWriteStream(file))
      return await importGradually(store, name, () => incoming(readChunks(file), format), mode)
    } catch (error) {
      if (req.destroyed && !req.complete && !(error instanceof HttpError))
        throw new HttpError(400, 'the upload was cut off')
      if (error instanceof ImportError) throw new HttpError(400, `${error.message} Nothing was imported.`)
      throw error
    }
  })
}

async function withFile<T>(work: (file: string) => Promise<T>): Promise<T> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cloud-transfer-'))
  try {
    return await work(path.join(folder, 'file'))
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

function limit(bytes: number): Transform {
  let size = 0
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length
      if (size > bytes) done(new HttpError(413, 'the file is too large for the page: use the command line'))
      else done(null, chunk)
    },
  })
}
