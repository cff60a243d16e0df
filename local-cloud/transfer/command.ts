import fs from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { StartError } from '../errors'
import { Store } from '../store/store'
import { type Batch, exportDocuments } from './export'
import { takeBackUnfinished } from './gradual'
import { importDocuments, isMode, readChunks } from './import'
import { ImportError } from './records'

/** `export` and `import` of the command line. The cloud that uses the folder must be stopped. */

export const TRANSFER_USAGE = `npm run cloud -- export --data DIR [--collection NAME [--fields a,b (CSV)]] --out DIR|FILE
       npm run cloud -- import --data DIR --collection NAME --file FILE[.csv] [--mode insert|upsert]`

type Say = (line: string) => void

const REPORT_EVERY = 10_000

export function runTransfer(command: 'export' | 'import', args: string[], say: Say): void {
  if (command === 'export') runExport(args, say)
  else runImport(args, say)
}

function runExport(args: string[], say: Say): void {
  const { data, collection, out, fields } = options(args, ['data', 'collection', 'out', 'fields'])
  const columns = fields?.split(',').map((field) => field.trim())
  if (!data || !out || columns?.includes('') || (columns && !collection)) throw usage()
  const store = openExisting(data)
  try {
    const names = collection ? [collection] : store.catalog.list().map(({ name }) => name)
    const single = collection !== undefined && !out.endsWith('/') && !isFolder(out)
    if (!single) fs.mkdirSync(out, { recursive: true })
    for (const name of names) {
      const file = single ? out : path.join(out, `${name}.${columns ? 'csv' : 'json'}`)
      const total = writeExport(exportDocuments(store, name, columns), file, (done) =>
        say(`${name}: ${done} documents`),
      )
      say(`${name}: ${total} documents in ${file}`)
    }
  } finally {
    store.close()
  }
}

/** Under another name until it is whole: half an export must not look like one. */
function writeExport(batches: Generator<Batch>, file: string, report: (done: number) => void): number {
  let batch = batches.next() // an unknown collection fails here, before a file appears
  const partial = `${file}.part`
  const handle = fs.openSync(partial, 'w')
  let done = 0
  try {
    for (; !batch.done; batch = batches.next()) {
      const before = done
      fs.writeSync(handle, batch.value.text)
      done += batch.value.documents
      if (Math.floor(done / REPORT_EVERY) > Math.floor(before / REPORT_EVERY)) report(done)
    }
    fs.fsyncSync(handle)
  } catch (error) {
    fs.rmSync(partial, { force: true })
    throw error
  } finally {
    fs.closeSync(handle)
  }
  fs.renameSync(partial, file)
  return done
}

function runImport(args: string[], say: Say): void {
  const { data, collection, file, mode = 'insert' } = options(args, ['data', 'collection', 'file', 'mode'])
  if (!data || !collection || !file || !isMode(mode)) throw usage()
  if (!fs.existsSync(file)) throw new StartError('BAD_OPTION', `There is no file ${file}.`)
  const store = openStore(data)
  try {
    const report = (done: number): void => {
      if (done % REPORT_EVERY === 0) say(`${collection}: ${done} documents`)
    }
    const format = /\.csv$/i.test(file) ? 'csv' : 'json'
    const { inserted, replaced } = importDocuments(store, collection, readChunks(file), mode, report, format)
    say(`${collection}: ${inserted} inserted, ${replaced} replaced`)
  } catch (error) {
    if (error instanceof ImportError) throw new Error(`${file}, ${error.message}\nNothing was imported.`)
    throw error
  } finally {
    store.close()
  }
}

function options<K extends string>(args: string[], names: readonly K[]): Partial<Record<K, string>> {
  const config = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]))
  try {
    return parseArgs({ args, options: config }).values as Partial<Record<K, string>>
  } catch (error) {
    throw usage(error instanceof Error ? error.message : '')
  }
}

const usage = (problem = ''): Error => new Error(`${problem ? `${problem}\n` : ''}usage: ${TRANSFER_USAGE}`)

function isFolder(file: string): boolean {
  return fs.existsSync(file) && fs.statSync(file).isDirectory()
}

/** An export from a mistyped folder must not create a store there. */
function openExisting(folder: string): Store {
  if (!fs.existsSync(path.join(folder, 'store.db')))
    throw new StartError('BAD_OPTION', `There is no store in the folder ${folder}.`)
  return openStore(folder)
}

function openStore(folder: string): Store {
  try {
    const store = new Store(folder, Date.now)
    takeBackUnfinished(store)
    return store
  } catch (error) {
    if (!(error instanceof StartError) || error.code !== 'DATA_IN_USE') throw error
    throw new StartError(error.code, `${error.message} Stop the cloud, or use its console page.`)
  }
}
