import { type ChildProcess, spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { Storage } from '../../local-cloud/storage/storage'
import { Store } from '../../local-cloud/store/store'
import { type Sdk, tempDir } from './cloud'

/**
 * Kills the whole served cloud in the middle of its work, again and again: calls through HTTP, functions with the real
 * SDK, transactions, uploads. What was answered must be there afterwards; nothing may be there by half.
 */

const root = path.resolve(__dirname, '../..')
const ROUNDS = 5
const CLIENTS = 6
const WORK_MS = 400
const ACCOUNTS = ['a0', 'a1', 'a2', 'a3']

const functionsDir = tempDir()
fs.symlinkSync(path.join(__dirname, 'functions/script'), path.join(functionsDir, 'script'))
const schemaFile = path.join(tempDir(), 'schema.json')
fs.writeFileSync(
  schemaFile,
  JSON.stringify({
    collections: {
      writes: { indexes: [{ name: 'byN', keys: { n: 1 }, unique: true }] },
      pairs: { indexes: [{ name: 'bySide', keys: { side: 1, n: 1 } }] },
      accounts: { indexes: [{ name: 'byMoney', keys: { money: 1 } }] },
    },
  }),
)

async function serve(dataDir: string): Promise<{ child: ChildProcess; url: string }> {
  const tsx = path.join(root, 'node_modules/tsx/dist/loader.mjs')
  const script = path.join(root, 'scripts/cloud.ts')
  const options = ['--functions', functionsDir, '--data', dataDir, '--schema', schemaFile, '--quiet']
  const child = spawn(process.execPath, ['--import', tsx, script, ...options], { stdio: ['ignore', 'pipe', 'inherit'] })
  const line = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (data: Buffer) => resolve(data.toString()))
    child.once('exit', () => reject(new Error('the cloud did not start')))
  })
  return { child, url: line.slice('ready '.length).trim() }
}

interface Job {
  n: number
  accounts: string[]
}

/** What clients ask for; each is sent as text and runs inside a function. */
const JOBS = {
  write: async ({ db }: Sdk, { n }: Job) => db.collection('writes').add({ data: { _id: `w${n}`, n } }),
  pair: async ({ db }: Sdk, { n }: Job) =>
    db.runTransaction(async (tx: Sdk['db']) => {
      await tx.collection('pairs').add({ data: { _id: `left${n}`, side: 'left', n } })
      await tx.collection('pairs').add({ data: { _id: `right${n}`, side: 'right', n } })
    }),
  move: async ({ db, _ }: Sdk, { n, accounts }: Job) =>
    db.runTransaction(async (tx: Sdk['db']) => {
      const [from, to] = [accounts[n % 4], accounts[(n + 1) % 4]]
      await tx
        .collection('accounts')
        .doc(from)
        .update({ data: { money: _.inc(-1) } })
      await tx
        .collection('accounts')
        .doc(to)
        .update({ data: { money: _.inc(1) } })
    }),
  upload: async ({ cloud }: Sdk, { n }: Job) =>
    cloud.uploadFile({ cloudPath: `sdk/${n}.txt`, fileContent: Buffer.from(`content ${n} `.repeat(2000)) }),
}
type Kind = keyof typeof JOBS | 'form'
const KINDS: Kind[] = ['write', 'pair', 'move', 'upload', 'form', 'pair']

let counter = 0
const acknowledged: Record<Kind, number[]> = { write: [], pair: [], move: [], upload: [], form: [] }

async function ask(url: string, kind: Kind, n: number): Promise<void> {
  if (kind === 'form') {
    const reply = await fetch(`${url}/storage/client/${n}.txt`, { method: 'POST', body: `form ${n} `.repeat(2000) })
    if (reply.ok && (await reply.json())) acknowledged.form.push(n)
    return
  }
  const body = JSON.stringify({ code: JOBS[kind].toString(), args: { n, accounts: ACCOUNTS } })
  const reply = await fetch(`${url}/functions/script`, { method: 'POST', body })
  const { result } = (await reply.json()) as { result?: { error?: unknown } }
  // Moves of others may be in the way: that is an answer too.
  if (result && !result.error) acknowledged[kind].push(n)
}

/** Asks until nobody answers any more. */
async function client(url: string): Promise<void> {
  try {
    for (;;) {
      const n = counter++
      await ask(url, KINDS[n % KINDS.length] as Kind, n)
    }
  } catch {
    // The cloud is gone.
  }
}

function check(dataDir: string): void {
  const store = new Store(dataDir, Date.now)
  try {
    const ids = (name: string): Set<string> => new Set(store.find(name).map(({ _id }) => String(_id)))
    const [writes, pairs] = [ids('writes'), ids('pairs')]
    expect(acknowledged.write.filter((n) => !writes.has(`w${n}`))).toEqual([])
    expect(acknowledged.pair.filter((n) => !pairs.has(`left${n}`) || !pairs.has(`right${n}`))).toEqual([])
    const side = (name: string): number[] =>
      store.find('pairs', { side: name }, { order: { n: 1 } }).map(({ n }) => Number(n))
    expect(side('left')).toEqual(side('right'))
    const money = store.find('accounts').map((doc) => Number(doc.money))
    expect(money.reduce((a, b) => a + b, 0)).toBe(400)
    for (const { name, table, indexes } of store.catalog.list()) {
      const documents = store.sql.get(`SELECT count(*) FROM ${table}`)?.[0]
      for (const index of indexes) {
        expect([name, store.sql.get(`SELECT count(*) FROM ${index.table}`)?.[0]]).toEqual([name, documents])
        const strays = `SELECT count(*) FROM ${index.table} WHERE seq NOT IN (SELECT seq FROM ${table})`
        expect(store.sql.get(strays)?.[0]).toBe(0)
      }
    }
    for (const doc of store.find('accounts'))
      expect(store.find('accounts', { money: doc.money }).map(({ _id }) => _id)).toContain(doc._id)
    expect(store.sql.get('PRAGMA integrity_check')?.[0]).toBe('ok')

    const files = new Storage(dataDir, store.sql, 'bucket', Date.now)
    const text = (file: string): string | undefined => files.read(file)?.bytes.toString()
    for (const n of acknowledged.upload) expect(text(`sdk/${n}.txt`)).toBe(`content ${n} `.repeat(2000))
    for (const n of acknowledged.form) expect(text(`client/${n}.txt`)).toBe(`form ${n} `.repeat(2000))
    for (const { path: file, size } of files.list()) expect(files.read(file)?.bytes.length).toBe(size)
  } finally {
    store.close()
  }
}

test(`${ROUNDS} times killed under load, and nothing that was answered is lost`, async () => {
  const dataDir = tempDir()
  const store = new Store(dataDir, Date.now)
  store.ensure({ accounts: {} })
  store.insert(
    'accounts',
    ACCOUNTS.map((_id) => ({ _id, money: 100 })),
  )
  store.close()
  for (let round = 0; round < ROUNDS; round++) {
    const { child, url } = await serve(dataDir)
    const gone = new Promise((resolve) => child.once('close', resolve))
    const before = Object.values(acknowledged).flat().length
    const clients = Array.from({ length: CLIENTS }, () => client(url))
    const answers = (): number => Object.values(acknowledged).flat().length - before
    // Each round is cut off at another moment.
    for (const began = Date.now(); answers() < 12 || Date.now() - began < WORK_MS + 37 * round;)
      await new Promise((resolve) => setTimeout(resolve, 5))
    child.kill('SIGKILL')
    await Promise.all([gone, ...clients])
    check(dataDir)
  }
  for (const kind of Object.keys(acknowledged) as Kind[]) expect(acknowledged[kind].length).toBeGreaterThan(ROUNDS)
}, 120_000)
