import { StartError } from '../errors'
import type { Sql } from './sql'

/**
 * The form of the store, step by step: step n brings a store of version n-1 to version n, and a new store takes them
 * all. Steps that were released are never changed; a new form is a new step at the end.
 */

export type Migration = (sql: Sql) => void

export const MIGRATIONS: readonly Migration[] = [
  (sql) =>
    sql.exec(`
      CREATE TABLE collections(id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
      CREATE TABLE indexes(id INTEGER PRIMARY KEY, collection INTEGER NOT NULL, name TEXT NOT NULL, keys TEXT NOT NULL,
        is_unique INTEGER NOT NULL, multikey TEXT NOT NULL DEFAULT '[]', UNIQUE(collection, name));
      CREATE TABLE facts(name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
      CREATE TABLE files(path TEXT PRIMARY KEY, content_type TEXT NOT NULL, size INTEGER NOT NULL, stored_at TEXT NOT NULL) WITHOUT ROWID;
      CREATE TABLE consents(openid TEXT NOT NULL, template TEXT NOT NULL, remaining INTEGER NOT NULL, PRIMARY KEY(openid, template)) WITHOUT ROWID;
      CREATE TABLE messages(id INTEGER PRIMARY KEY, openid TEXT NOT NULL, body TEXT NOT NULL);
      CREATE INDEX messages_openid ON messages(openid, id);`),
  // Pushes that are still to come, and what an import under way would have to take back.
  (sql) =>
    sql.exec(`
      CREATE TABLE errands(id INTEGER PRIMARY KEY AUTOINCREMENT, due INTEGER NOT NULL, kind TEXT NOT NULL, body TEXT NOT NULL);
      CREATE TABLE imports(seq INTEGER PRIMARY KEY, collection TEXT NOT NULL, before TEXT, after TEXT NOT NULL);`),
]

export const STORE_VERSION = MIGRATIONS.length

/** Brings a store to today's form in one commit: interrupted at any point, it is as it was. */
export function migrate(sql: Sql, folder: string, steps: readonly Migration[] = MIGRATIONS): void {
  const version = Number(sql.get('PRAGMA user_version')?.[0] ?? 0)
  if (version > steps.length)
    throw new StartError(
      'DATA_NEWER',
      `The data folder ${folder} was written by a newer version (store ${version}, this one reads up to ${steps.length}).`,
    )
  // Every store of ours has a version: tables without one are of a form nobody here knows.
  if (version < 0 || (version === 0 && sql.get('SELECT 1 FROM sqlite_master LIMIT 1')))
    throw new StartError(
      'DATA_OLDER',
      `The store in ${folder} (version ${version}) is older than this version can read. Export it with the version that wrote it, and import it here.`,
    )
  if (version < steps.length)
    sql.transaction(() => {
      for (const step of steps.slice(version)) step(sql)
      sql.exec(`PRAGMA user_version=${steps.length}`)
    })
  if (steps.length === STORE_VERSION) checkTables(sql, folder)
}

const TABLES = ['collections', 'indexes', 'facts', 'files', 'consents', 'messages', 'errands', 'imports']

/** Better said at the start than by the first request that needs what is missing. */
function checkTables(sql: Sql, folder: string): void {
  const there = new Set(sql.all(`SELECT name FROM sqlite_master WHERE type='table'`).map(([name]) => String(name)))
  const missing = TABLES.filter((name) => !there.has(name))
  if (missing.length === 0) {
    for (const [id, name] of sql.all('SELECT id, name FROM collections'))
      if (!there.has(`c${id}`)) missing.push(`the collection ${name}`)
    for (const [id, name] of sql.all('SELECT id, name FROM indexes'))
      if (!there.has(`i${id}`)) missing.push(`the index ${name}`)
  }
  if (missing.length > 0)
    throw new StartError('DATA_DAMAGED', `The store in ${folder} is damaged: ${missing.join(', ')} is missing.`)
}
