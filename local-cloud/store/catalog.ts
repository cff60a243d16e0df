import { collectionExists, duplicateKey, invalidParam, noCollection } from '../errors'
import { parseBody } from './ejson'
import { entriesOf, indexSpec, type IndexSpec, type KeyKind, readKeys } from './entries'
import type { Sql } from './sql'
import { type Doc, keyToBlob } from './values'

/** Which collections and indexes exist. Each is a table of its own: `c<id>` for documents, `i<id>` for entries. */

export interface Index extends IndexSpec {
  id: number
  table: string
  /** Positions of key fields that held an array in some document; never shrinks, as in MongoDB. */
  multikey: Set<number>
}

export interface Collection {
  id: number
  name: string
  table: string
  indexes: Index[]
}

export interface IndexDeclaration {
  name: string
  /** `{"state": 1, "dueAt": -1, "place": "2dsphere"}`, or a list as WeChat's own interface takes it. */
  keys: Record<string, unknown> | readonly Record<string, unknown>[]
  unique?: boolean
}

const NAME = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/

export class Catalog {
  private readonly byName = new Map<string, Collection>()

  constructor(private readonly sql: Sql) {
    for (const [id, name] of sql.all('SELECT id, name FROM collections ORDER BY id')) {
      this.byName.set(String(name), {
        id: Number(id),
        name: String(name),
        table: `c${id}`,
        indexes: this.loadIndexes(Number(id)),
      })
    }
    sql.onRollback(() => this.reread())
  }

  /** What was rolled back must be forgotten too: a multikey mark that is only in memory would never be stored. */
  private reread(): void {
    const ids = new Set(this.sql.all('SELECT id FROM collections').map(([id]) => Number(id)))
    for (const collection of this.list()) {
      // Objects stay the same: open transactions know them.
      if (ids.has(collection.id)) collection.indexes = this.loadIndexes(collection.id)
      else this.byName.delete(collection.name)
    }
  }

  private loadIndexes(collection: number): Index[] {
    return this.sql
      .all('SELECT id, name, keys, is_unique, multikey FROM indexes WHERE collection=? ORDER BY id', [collection])
      .map(([id, name, keys, unique, multikey]) => ({
        ...indexSpec(String(name), JSON.parse(String(keys)) as Record<string, unknown>, unique === 1),
        id: Number(id),
        table: `i${id}`,
        multikey: new Set(JSON.parse(String(multikey)) as number[]),
      }))
  }

  list(): Collection[] {
    return [...this.byName.values()]
  }

  has(name: string): boolean {
    return this.byName.has(name)
  }

  get(name: unknown): Collection {
    const found = typeof name === 'string' ? this.byName.get(name) : undefined
    if (!found) throw noCollection(String(name))
    return found
  }

  create(name: unknown): Collection {
    if (typeof name !== 'string' || !NAME.test(name)) throw invalidParam(`invalid collection name: ${String(name)}`)
    if (this.byName.has(name)) throw collectionExists()
    const collection = this.sql.transaction(() => {
      const { id } = this.sql.run('INSERT INTO collections(name) VALUES(?)', [name])
      // rowid order is insertion order, which is also the order an unsorted find gives.
      this.sql.exec(`CREATE TABLE c${id}(seq INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, body TEXT NOT NULL)`)
      return { id, name, table: `c${id}`, indexes: [] }
    })
    this.byName.set(name, collection)
    return collection
  }

  /** Makes an index be as declared: builds it when missing or different, leaves it alone when the same. */
  ensureIndex(collection: Collection, declaration: IndexDeclaration): void {
    const fields = readKeys(declaration.keys)
    const keys = JSON.stringify(fields)
    const unique = declaration.unique === true
    const existing = collection.indexes.find(({ name }) => name === declaration.name)
    if (existing && JSON.stringify(kindsOf(existing)) === keys && existing.unique === unique) return
    this.sql.transaction(() => {
      if (existing) this.dropIndex(collection, existing)
      const { id } = this.sql.run('INSERT INTO indexes(collection, name, keys, is_unique) VALUES(?,?,?,?)', [
        collection.id,
        declaration.name,
        keys,
        unique ? 1 : 0,
      ])
      this.sql.exec(`CREATE TABLE i${id}(key BLOB NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY(key, seq)) WITHOUT ROWID`)
      const index: Index = {
        ...indexSpec(declaration.name, fields, unique),
        id,
        table: `i${id}`,
        multikey: new Set(),
      }
      this.fill(collection, index)
      collection.indexes.push(index)
    })
  }

  private dropIndex(collection: Collection, index: Index): void {
    this.sql.exec(`DROP TABLE ${index.table}`)
    this.sql.run('DELETE FROM indexes WHERE id=?', [index.id])
    collection.indexes.splice(collection.indexes.indexOf(index), 1)
  }

  private fill(collection: Collection, index: Index): void {
    for (let last = 0; ;) {
      const rows = this.sql.all(`SELECT seq, body FROM ${collection.table} WHERE seq>? ORDER BY seq LIMIT 500`, [last])
      if (rows.length === 0) return
      for (const [seq, body] of rows) {
        this.addEntries(collection, index, parseBody(String(body)), Number(seq))
        last = Number(seq)
      }
    }
  }

  /** Puts a document into an index, refusing a second holder of a unique key. */
  addEntries(collection: Collection, index: Index, doc: Doc, seq: number, keys?: Iterable<string>): void {
    const entries = entriesOf(doc, index)
    this.noteMultikey(index, entries.multikey)
    for (const key of keys ?? entries.keys) {
      const blob = keyToBlob(key)
      if (index.unique) {
        const other = this.sql.get(`SELECT seq FROM ${index.table} WHERE key=? AND seq<>? LIMIT 1`, [blob, seq])
        if (other) throw duplicateKey(collection.name, index.name, describeKey(doc, index))
      }
      this.sql.run(`INSERT OR IGNORE INTO ${index.table} VALUES(?,?)`, [blob, seq])
    }
  }

  removeEntries(index: Index, keys: Iterable<string>, seq: number): void {
    for (const key of keys) this.sql.run(`DELETE FROM ${index.table} WHERE key=? AND seq=?`, [keyToBlob(key), seq])
  }

  private noteMultikey(index: Index, positions: number[]): void {
    const added = positions.filter((position) => !index.multikey.has(position))
    if (added.length === 0) return
    for (const position of added) index.multikey.add(position)
    this.sql.run('UPDATE indexes SET multikey=? WHERE id=?', [JSON.stringify([...index.multikey]), index.id])
  }

  clear(): void {
    this.sql.transaction(() => {
      for (const collection of this.byName.values()) {
        this.sql.exec(`DELETE FROM ${collection.table}`)
        for (const index of collection.indexes) this.sql.exec(`DELETE FROM ${index.table}`)
      }
    })
  }
}

const kindsOf = (index: IndexSpec): Record<string, KeyKind> =>
  Object.fromEntries(index.keys.map(({ field, direction, geo }) => [field, geo ? 'cells' : direction]))

/** As people write them. */
export const keysOf = (index: IndexSpec): Record<string, 1 | -1 | '2dsphere'> =>
  Object.fromEntries(index.keys.map(({ field, direction, geo }) => [field, geo ? '2dsphere' : direction]))

export function describeKey(doc: Doc, index: IndexSpec): string {
  const parts = index.keys.map(({ field }) => {
    const value = field.split('.').reduce<unknown>((node, part) => (node as Doc | undefined)?.[part], doc)
    return `: ${JSON.stringify(value ?? null)}`
  })
  return `{ ${parts.join(', ')} }`
}
