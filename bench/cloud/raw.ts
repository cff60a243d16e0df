import path from 'node:path'
import { dumpEjson } from '../../local-cloud/store/ejson'
import { type Item, PAGE, type PageStart } from './documents'

/**
 * What one would write by hand on libsql: documents as JSON text with an expression index, as durable as ours
 * (WAL, `synchronous=FULL`).
 */

interface Statement {
  raw(on: boolean): Statement
  get(params: unknown[]): unknown[] | undefined
  all(params: unknown[]): unknown[][]
  run(params: unknown[]): void
}
interface Database {
  prepare(sql: string): Statement
  exec(sql: string): void
  close(): void
}
// eslint-disable-next-line @typescript-eslint/no-require-imports -- the package ships no types we could import
const LibSql = require('libsql') as new (file: string) => Database

const STATE = `json_extract(body, '$.state')`
const N = `json_extract(body, '$.n')`

export class Raw {
  private readonly db: Database
  private readonly statements: Record<'insert' | 'get' | 'page' | 'group', Statement>

  constructor(folder: string) {
    this.db = new LibSql(path.join(folder, 'raw.db'))
    this.db.prepare('PRAGMA locking_mode=EXCLUSIVE').raw(true).all([])
    this.db.prepare('PRAGMA journal_mode=WAL').raw(true).all([])
    this.db.exec(`PRAGMA synchronous=FULL; PRAGMA cache_size=-32768;
      CREATE TABLE IF NOT EXISTS items(id TEXT PRIMARY KEY, body TEXT NOT NULL);
      CREATE INDEX IF NOT EXISTS by_state_n ON items(${STATE}, ${N})`)
    const prepare = (sql: string): Statement => this.db.prepare(sql).raw(true)
    this.statements = {
      insert: this.db.prepare('INSERT INTO items VALUES(?,?)'),
      get: prepare('SELECT body FROM items WHERE id=?'),
      page: prepare(`SELECT body FROM items WHERE ${STATE}=? AND ${N}>=? ORDER BY ${N} LIMIT ${PAGE}`),
      group: prepare(`SELECT ${STATE}, count(*), sum(${N}) FROM items GROUP BY 1`),
    }
  }

  insert(item: Item): void {
    this.statements.insert.run([item._id, dumpEjson(item)])
  }

  get(id: string): string[] {
    const row = this.statements.get.get([id])
    return row ? [String(row[0])] : []
  }

  page({ state, from }: PageStart): string[] {
    return this.statements.page.all([state, from]).map(([body]) => String(body))
  }

  group(): unknown[] {
    return this.statements.group.all([])
  }

  fill(items: Iterable<Item>): void {
    this.db.exec('BEGIN')
    for (const item of items) this.insert(item)
    this.db.exec('COMMIT')
  }

  close(): void {
    // libsql keeps a closed file, and its lock, until its statements are collected: give the lock back by hand.
    for (const pragma of ['journal_mode=DELETE', 'locking_mode=NORMAL', 'user_version'])
      this.db.prepare(`PRAGMA ${pragma}`).raw(true).all([])
    this.db.close()
  }
}
