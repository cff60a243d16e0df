import fs from 'node:fs'
import type http from 'node:http'
import os from 'node:os'
import path from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Store } from '../store/store'
import { exportDocuments } from '../transfer/export'
import { IMPORT_MODES, importDocuments, type Imported, type ImportMode, readChunks } from '../transfer/import'
import { ImportError } from '../transfer/records'
import { HttpError } from './request'

/** Export and import of a collection from the console page. */

const IMPORT_LIMIT = 512 * 1024 * 1024

export async function sendExport(store: Store, name: string, res: http.ServerResponse): Promise<void> {
  const collection = store.catalog.get(name)
  res.writeHead(200, {
    'content-type': 'application/x-ndjson; charset=utf-8',
    'content-disposition': `attachment; filename="${collection.name}.json"`,
    'x-content-type-options': 'nosniff',
  })
  const source = Readable.from(texts(store, name))
  // A reader who goes away in the middle is no error of ours.
  await pipeline(source, res).catch(() => res.destroy())
}

function* texts(store: Store, name: string): Generator<string> {
  for (const { text } of exportDocuments(store, name)) yield text
}

/**
 * The upload goes to a file first: importing is one transaction, which cannot wait for the network while others use
 * the store.
 */
export async function receiveImport(
  store: Store,
  query: URLSearchParams,
  req: http.IncomingMessage,
): Promise<Imported> {
  const collection = query.get('collection')
  const mode = query.get('mode') ?? 'insert'
  store.catalog.get(collection)
  if (!(IMPORT_MODES as readonly string[]).includes(mode))
    throw new HttpError(400, `mode must be ${IMPORT_MODES.join(' or ')}`)
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cloud-import-'))
  const file = path.join(folder, 'upload')
  try {
    await pipeline(req, limit(IMPORT_LIMIT), fs.createWriteStream(file))
    return importDocuments(store, collection as string, readChunks(file), mode as ImportMode)
  } catch (error) {
    if (req.destroyed && !req.complete && !(error instanceof HttpError))
      throw new HttpError(400, 'the upload was cut off')
    if (error instanceof ImportError) throw new HttpError(400, `${error.message} Nothing was imported.`)
    throw error
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
