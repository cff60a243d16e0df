import fs from 'node:fs'
import path from 'node:path'
import { StartError } from '../errors'
import { FolderLock } from './lock'
import { migrate, type Migration } from './migrations'

/** A connection to SQLite (libsql), durable, with prepared statements kept: one that writes, others that only read. */

type SqlValue = string | number | Buffer | null
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

export class Sql {
  private readonly statements = new Map<string, NativeStatement>()
  private depth = 0
  private readonly rollbackListeners: (() => void)[] = []

  private constructor(
    private readonly db: NativeDatabase,
    private readonly lock?: FolderLock,
  ) {}

  static open(folder: string, steps?: readonly Migration[]): Sql {
    makeWritable(folder)
    let db: NativeDatabase
    let lock: FolderLock | undefined
    try {
      lock = FolderLock.take(new Database(path.join(folder, 'store.lock')))
      db = new Database(fileOf(folder))
      db.prepare('PRAGMA journal_mode=WAL').all([])
      db.exec('PRAGMA synchronous=FULL; PRAGMA cache_size=-32768; PRAGMA temp_store=MEMORY; BEGIN IMMEDIATE; COMMIT')
    } catch (error) {
      lock?.release()
      throw openError(folder, error)
    }
    const sql = new Sql(db, lock)
    try {
      migrate(sql, folder, steps)
    } catch (error) {
      sql.close()
      throw error instanceof StartError ? error : openError(folder, error)
    }
    return sql
  }

  /** A second connection to a store that is open in this process. It sees what was committed before each read. */
  static reading(folder: string): Sql {
    const db = new Database(fileOf(folder))
    db.exec('PRAGMA query_only=ON; PRAGMA cache_size=-8192; PRAGMA temp_store=MEMORY')
    return new Sql(db)
  }

  private prepare(sql: string, givesRows = false): NativeStatement {
    let statement = this.statements.get(sql)
    if (!statement) {
      statement = this.db.prepare(sql)
      if (givesRows) statement.raw(true)
      if (this.statements.size > 500) this.statements.clear()
      this.statements.set(sql, statement)
    }
    return statement
  }

  // Parameters always go in as an array: libsql aborts the process on a lone Buffer.
  get(sql: string, params: SqlValue[] = []): Row | undefined {
    return this.prepare(sql, true).get(params)
  }

  all(sql: string, params: SqlValue[] = []): Row[] {
    return this.prepare(sql, true).all(params)
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

  /** Several reads of one and the same state. */
  snapshot<T>(read: () => T): T {
    this.db.exec('BEGIN')
    try {
      return read()
    } finally {
      this.db.exec('COMMIT')
    }
  }

  close(): void {
    this.statements.clear()
    try {
      // Everything back into the one file, for whoever copies the folder.
      if (this.lock) this.db.prepare('PRAGMA journal_mode=DELETE').all([])
    } catch {
      // The next to open it reads the log beside it.
    }
    this.db.close()
    this.lock?.release()
  }
}

const fileOf = (folder: string): string => path.join(folder, 'store.db')

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
