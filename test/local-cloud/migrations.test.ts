import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { type Migration, MIGRATIONS, STORE_VERSION } from '../../local-cloud/store/migrations'
import { Sql } from '../../local-cloud/store/sql'
import { Store } from '../../local-cloud/store/store'
import { tempDir, testCloud } from './cloud'

/** Stores of other ages: brought to today's form, or refused in one clear line and left as they were. */

const FIRST = MIGRATIONS.slice(0, 1)
const versionOf = (sql: Sql): unknown => sql.get('PRAGMA user_version')?.[0]

/** A store as version 1 wrote it. */
function oldStore(): string {
  const folder = tempDir()
  const sql = Sql.open(folder, FIRST)
  sql.exec(`
    INSERT INTO collections VALUES(1, 'cases');
    CREATE TABLE c1(seq INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, body TEXT NOT NULL);
    INSERT INTO consents VALUES('oA', 'T', 2);`)
  sql.close()
  return folder
}

function open(folder: string): { code?: string; message: string } {
  try {
    new Store(folder, Date.now).close()
    return { message: 'opened' }
  } catch (error) {
    return error as { code: string; message: string }
  }
}

/** What lies in a store, read without touching it. */
function dump(folder: string): unknown[] {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- the package ships no types we could import
  const Database = require('libsql') as new (file: string) => {
    prepare(text: string): { all(params: unknown[]): unknown[] }
    close(): void
  }
  const copy = path.join(tempDir(), 'store.db')
  for (const end of ['', '-wal'])
    if (fs.existsSync(path.join(folder, `store.db${end}`)))
      fs.copyFileSync(path.join(folder, `store.db${end}`), copy + end)
  const db = new Database(copy)
  const all = (text: string): unknown[] => db.prepare(text).all([])
  const out = [all('PRAGMA user_version'), all('SELECT name, sql FROM sqlite_master ORDER BY name')]
  db.close()
  return out
}

test('a store of the first version is brought to today’s, with what is in it', async () => {
  const dataDir = oldStore()
  const cloud = await testCloud({ dataDir })
  try {
    expect(cloud.db.collections()).toEqual(['cases'])
    expect(cloud.consents.count('oA', 'T')).toBe(2)
    cloud.db.insert('cases', { _id: 'a' })
  } finally {
    await cloud.close()
  }
  const sql = Sql.open(dataDir)
  expect(versionOf(sql)).toBe(STORE_VERSION)
  expect(sql.all('SELECT * FROM errands')).toEqual([])
  sql.close()
})

test('a new store and a migrated one have the same form', () => {
  const fresh = tempDir()
  expect(open(fresh).message).toBe('opened')
  const old = tempDir()
  Sql.open(old, FIRST).close()
  expect(open(old).message).toBe('opened')
  expect(dump(old)).toEqual(dump(fresh))
})

test('a step that fails leaves the old store as it was', () => {
  const folder = oldStore()
  const before = dump(folder)
  const broken: Migration = (sql) => {
    sql.exec('DROP TABLE consents')
    throw new Error('no space left')
  }
  expect(() => Sql.open(folder, [...FIRST, broken])).toThrow(/no space left/)
  expect(dump(folder)).toEqual(before)
  expect(open(folder).message).toBe('opened')
})

test('so does a process that is killed in the middle of one', () => {
  const folder = oldStore()
  const before = dump(folder)
  const root = path.resolve(__dirname, '../..')
  const code = `
    const { Sql } = require(${JSON.stringify(path.join(root, 'local-cloud/store/sql.ts'))})
    const { MIGRATIONS } = require(${JSON.stringify(path.join(root, 'local-cloud/store/migrations.ts'))})
    const deadly = (sql) => {
      MIGRATIONS[1](sql)
      sql.exec('DELETE FROM consents; PRAGMA user_version=2')
      // Enough for pages to be written out before the commit.
      for (let i = 0; i < 200; i++) sql.run("INSERT INTO messages(openid, body) VALUES('x', ?)", ['y'.repeat(500000)])
      process.kill(process.pid, 'SIGKILL')
    }
    Sql.open(${JSON.stringify(folder)}, [MIGRATIONS[0], deadly])`
  const loader = path.join(root, 'node_modules/tsx/dist/preflight.cjs')
  const { signal, stderr } = spawnSync(process.execPath, ['--require', loader, '-e', code], { encoding: 'utf8' })
  expect([signal, stderr]).toEqual(['SIGKILL', ''])
  expect(dump(folder)).toEqual(before)
  expect(open(folder).message).toBe('opened')
})

describe('refused, and left as it was', () => {
  const changed = (how: string): string => {
    const folder = oldStore()
    open(folder)
    const sql = Sql.open(folder)
    sql.exec(how)
    sql.close()
    return folder
  }

  test.each<[string, () => string, string, RegExp]>([
    ['a newer one', () => changed('PRAGMA user_version=99'), 'DATA_NEWER', /newer version \(store 99, .* up to \d+\)/],
    ['one without a version', () => changed('PRAGMA user_version=0'), 'DATA_OLDER', /version 0\) is older .*Export it/],
    ['one of an unknown version', () => changed('PRAGMA user_version=-3'), 'DATA_OLDER', /version -3\) is older/],
    ['one without a table', () => changed('DROP TABLE facts'), 'DATA_DAMAGED', /damaged: facts is missing/],
    ['one without its documents', () => changed('DROP TABLE c1'), 'DATA_DAMAGED', /the collection cases is missing/],
    [
      'one cut short',
      () => {
        const folder = changed('PRAGMA user_version=2')
        fs.truncateSync(path.join(folder, 'store.db'), 6000)
        return folder
      },
      'DATA_DAMAGED',
      /cannot be opened: .*malformed/,
    ],
    [
      'no store at all',
      () => {
        const folder = tempDir()
        fs.writeFileSync(path.join(folder, 'store.db'), 'this is not a database'.repeat(100))
        return folder
      },
      'DATA_DAMAGED',
      /cannot be opened: .*not a database/,
    ],
  ])('%s', (_name, make, code, message) => {
    const folder = make()
    const bytes = fs.readFileSync(path.join(folder, 'store.db'))
    for (let again = 0; again < 2; again++)
      expect(open(folder)).toMatchObject({ code, message: expect.stringMatching(message) })
    expect(open(folder).message).not.toMatch(/\n/)
    expect(fs.readFileSync(path.join(folder, 'store.db')).length).toBe(bytes.length)
  })
})
