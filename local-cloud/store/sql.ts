import fs from 'node:fs'
import path from 'node:path'
import { StartError } from '../errors'

/** The one connection to SQLite (libsql): durable, exclusive, with prepared statements kept. */

export type SqlValue = string | number | Buffer | null
export type Row = SqlValue[]

interface NativeStatement {
  raw(on: boolean): NativeStatement
  get(params: SqlValue[]): Row | undefined
  all(params: SqlValue[]): Row[]
  run(params: SqlValue[]): { changes: number; lastInsertRowid: number }
}
interface NativeDatabase {
  prepare(sql: string): NativeStatement
  exec(sql: string): void
  close(): void
}

// eslint-disable-next-line @typescript-eslint/no-require-imports -- the package ships no types we could import
const Database = require('libsql') as new (file: string) => NativeDatabase

export const STORE_VERSION = 1

export class Sql {
  private readonly statements = new Map<string, NativeStatement>()
  private depth = 0
  private readonly rollbackListeners: (() => void)[] = []

  private constructor(private readonly db: NativeDatabase) {}

  static open(folder: string): Sql {
    makeWritable(folder)
    const file = path.join(folder, 'store.db')
    let db: NativeDatabase
    try {
      db = new Database(file)
      // The lock lives as long as the process: a killed one leaves no stale lock behind.
      db.prepare('PRAGMA locking_mode=EXCLUSIVE').all([])
      db.prepare('PRAGMA journal_mode=WAL').all([])
      db.exec('PRAGMA synchronous=FULL; PRAGMA cache_size=-32768; PRAGMA temp_store=MEMORY; BEGIN IMMEDIATE; COMMIT')
    } catch (error) {
      throw openError(folder, error)
    }
    const sql = new Sql(db)
    sql.migrate(folder)
    return sql
  }

  private migrate(folder: string): void {
    const version = Number(this.get('PRAGMA user_version')?.[0] ?? 0)
    if (version > STORE_VERSION) {
      this.close()
      throw new StartError(
        'DATA_NEWER',
        `The data folder ${folder} was written by a newer version (store ${version}, this one reads up to ${STORE_VERSION}).`,
      )
    }
    if (version === STORE_VERSION) return
    // Version 1 is the first there was: anything else with tables in it cannot be brought to this form.
    if (version !== 0 || this.get('SELECT 1 FROM sqlite_master LIMIT 1')) {
      this.close()
      throw new StartError(
        'DATA_OLDER',
        `The store in ${folder} (version ${version}) is older than this version can read. Export it with the version that wrote it, and import it here.`,
      )
    }
    this.transaction(() => {
      this.exec(`
        CREATE TABLE collections(id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
        CREATE TABLE indexes(id INTEGER PRIMARY KEY, collection INTEGER NOT NULL, name TEXT NOT NULL, keys TEXT NOT NULL,
          is_unique INTEGER NOT NULL, multikey TEXT NOT NULL DEFAULT '[]', UNIQUE(collection, name));
        CREATE TABLE facts(name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE files(path TEXT PRIMARY KEY, content_type TEXT NOT NULL, size INTEGER NOT NULL, stored_at TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE consents(openid TEXT NOT NULL, template TEXT NOT NULL, remaining INTEGER NOT NULL, PRIMARY KEY(openid, template)) WITHOUT ROWID;
        CREATE TABLE messages(id INTEGER PRIMARY KEY, openid TEXT NOT NULL, body TEXT NOT NULL);
        CREATE INDEX messages_openid ON messages(openid, id);
        PRAGMA user_version=${STORE_VERSION};`)
    })
  }

  private prepare(sql: string): NativeStatement {
    let statement = this.statements.get(sql)
    if (!statement) {
      statement = this.db.prepare(sql)
      if (this.statements.size > 500) this.statements.clear()
      this.statements.set(sql, statement)
    }
    return statement
  }

  // Parameters always go in as an array: libsql aborts the process on a lone Buffer.
  get(sql: string, params: SqlValue[] = []): Row | undefined {
    return this.prepare(sql).raw(true).get(params)
  }

  all(sql: string, params: SqlValue[] = []): Row[] {
    return this.prepare(sql).raw(true).all(params)
  }

  run(sql: string, params: SqlValue[] = []): { changes: number; id: number } {
    const result = this.prepare(sql).run(params)
    return { changes: result.changes, id: Number(result.lastInsertRowid) }
  }

  exec(sql: string): void {
    this.db.exec(sql)
  }

  /** Runs `work` in one durable commit; nested calls join the outer one. */
  transaction<T>(work: () => T): T {
    if (this.depth > 0) return work()
    this.db.exec('BEGIN IMMEDIATE')
    this.depth++
    try {
      const result = work()
      this.db.exec('COMMIT')
      return result
    } catch (error) {
      try {
        this.db.exec('ROLLBACK')
      } catch {
        // SQLite has already rolled back, on a full disk for instance.
      }
      for (const listener of this.rollbackListeners) listener()
      throw error
    } finally {
      this.depth--
    }
  }

  /** For whoever keeps in memory what a transaction may have changed. */
  onRollback(listener: () => void): void {
    this.rollbackListeners.push(listener)
  }

  get inTransaction(): boolean {
    return this.depth > 0
  }

  close(): void {
    this.statements.clear()
    try {
      // libsql keeps a closed file, and its lock, until its statements are collected: give the lock back by hand.
      this.db.prepare('PRAGMA journal_mode=DELETE').all([])
      this.db.prepare('PRAGMA locking_mode=NORMAL').all([])
      this.db.prepare('SELECT count(*) FROM sqlite_master').all([])
    } catch {
      // Then the lock goes with the process.
    }
    this.db.close()
  }
}

function makeWritable(folder: string): void {
  try {
    fs.mkdirSync(folder, { recursive: true })
    const probe = path.join(folder, `.probe-${process.pid}`)
    fs.writeFileSync(probe, '')
    fs.unlinkSync(probe)
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error)
    throw new StartError('DATA_UNWRITABLE', `The data folder ${folder} cannot be written (${reason}).`)
  }
}

function openError(folder: string, error: unknown): StartError {
  const { code = '', message = String(error) } = error as { code?: string; message?: string }
  if (/BUSY|LOCKED/.test(code) || /locked/i.test(message)) {
    return new StartError('DATA_IN_USE', `The data folder ${folder} is in use by another process.`)
  }
  if (/READONLY|CANTOPEN|PERM/.test(code)) {
    return new StartError('DATA_UNWRITABLE', `The data folder ${folder} cannot be written (${code}).`)
  }
  return new StartError('DATA_DAMAGED', `The store in ${folder} cannot be opened: ${message.split('\n')[0]}`)
}
