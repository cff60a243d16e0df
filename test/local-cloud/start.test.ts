import { execFileSync, spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { startCloud } from '../../local-cloud'
import { Sql } from '../../local-cloud/store/sql'
import { tempDir, testCloud } from './cloud'

const failure = async (work: Promise<unknown>): Promise<{ code?: string; message: string }> =>
  work.then(
    () => ({ message: 'started' }),
    (error: Error & { code?: string }) => error,
  )

describe('a start that fails says why in one line', () => {
  test('the port is taken', async () => {
    const first = await testCloud()
    try {
      const error = await failure(testCloud({ port: Number(new URL(first.url).port) }))
      expect(error).toMatchObject({
        code: 'PORT_TAKEN',
        message: expect.stringMatching(/^Port \d+ on 127\.0\.0\.1 is taken[^\n]*$/),
      })
    } finally {
      await first.close()
    }
  })

  test('the data folder is in use, and free again after a close', async () => {
    const first = await testCloud()
    expect(await failure(testCloud({ dataDir: first.dataDir }))).toMatchObject({
      code: 'DATA_IN_USE',
      message: expect.stringMatching(/in use/),
    })
    await first.close()
    await (await testCloud({ dataDir: first.dataDir })).close()
  })

  test('the data folder cannot be written', async () => {
    const file = path.join(tempDir(), 'a-file')
    fs.writeFileSync(file, '')
    expect(await failure(testCloud({ dataDir: path.join(file, 'below') }))).toMatchObject({
      code: 'DATA_UNWRITABLE',
      message: expect.not.stringMatching(/\n/),
    })
  })

  test('the store is from a newer version, or is no store', async () => {
    const dataDir = tempDir()
    const sql = Sql.open(dataDir)
    sql.exec('PRAGMA user_version=99')
    sql.close()
    expect(await failure(testCloud({ dataDir }))).toMatchObject({ code: 'DATA_NEWER' })
    const other = tempDir()
    fs.writeFileSync(path.join(other, 'store.db'), 'this is not a database, whatever its name says'.repeat(100))
    expect(await failure(testCloud({ dataDir: other }))).toMatchObject({ code: 'DATA_DAMAGED' })
  })

  test('no functions, no schema', async () => {
    expect(await failure(startCloud({ functionsDir: '/nowhere', dataDir: tempDir() }))).toMatchObject({
      code: 'BAD_OPTION',
    })
    expect(await failure(testCloud({ schemaFile: '/nowhere.json' }))).toMatchObject({ code: 'BAD_OPTION' })
  })
})

test('an index added later is built for the documents that are there; a unique one may refuse them', async () => {
  const first = await testCloud()
  first.db.createCollection('cases')
  first.db.insert('cases', [{ n: 1 }, { n: 1 }, { n: [2, 3] }])
  await first.close()
  const schemaFile = path.join(tempDir(), 'schema.json')
  const declare = (unique: boolean): void =>
    fs.writeFileSync(
      schemaFile,
      JSON.stringify({ collections: { cases: { indexes: [{ name: 'byN', keys: { n: 1 }, unique }] } } }),
    )
  declare(true)
  expect((await failure(testCloud({ dataDir: first.dataDir, schemaFile }))).message).toMatch(/E11000.*byN/)
  declare(false)
  const second = await testCloud({ dataDir: first.dataDir, schemaFile })
  try {
    expect(second.db.explain('cases', { n: 3 })).toMatchObject({ index: 'byN' })
    expect(second.db.count('cases', { n: 3 })).toBe(1)
    second.db.clear()
    expect([second.db.count('cases'), second.db.count('cases', { n: 3 })]).toEqual([0, 0])
  } finally {
    await second.close()
  }
})

describe('npm run cloud', () => {
  const root = path.resolve(__dirname, '../..')
  const tsx = path.join(root, 'node_modules/tsx/dist/cli.mjs')
  const script = path.join(root, 'scripts/cloud.ts')

  test('prints one line when it serves, and ends on SIGTERM', async () => {
    const child = spawn(
      process.execPath,
      [
        tsx,
        script,
        '--functions',
        path.join(__dirname, 'functions'),
        '--data',
        tempDir(),
        '--latency',
        '1-2',
        '--quiet',
      ],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    )
    const line = await new Promise<string>((resolve) =>
      child.stdout.once('data', (data: Buffer) => resolve(data.toString())),
    )
    expect(line).toMatch(/^ready http:\/\/127\.0\.0\.1:\d+\n$/)
    const reply = await fetch(`${line.slice(6).trim()}/functions/crashes`, { method: 'POST', body: '{}' })
    expect(await reply.json()).toMatchObject({ result: 'fine' })
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGTERM')
    expect(await ended).toBe(0)
  })

  test('says how it is used', () => {
    expect(() => execFileSync(process.execPath, [tsx, script], { stdio: 'pipe' })).toThrow(/usage: npm run cloud/)
  })
})
