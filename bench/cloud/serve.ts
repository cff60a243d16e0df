import http from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { startCloud } from '../../local-cloud'
import { COLLECTION, Draw, type Item, type Operation, PAGE, type PageStart } from './documents'
import { Raw } from './raw'

/**
 * The process that serves, `cloud` or `raw`. It also runs the operations inside itself when asked, and says how
 * much memory it holds.
 */

export type Ask = { run: Operation; times: number; size: number; seed: number } | 'rss'
export type Told = { url: string } | { ms: number[] } | { rss: number }

type Direct = Record<Operation, (draw: Draw) => unknown>

const GROUP = [{ $group: { _id: '$state', count: { $sum: 1 }, total: { $sum: '$n' } } }]

async function serveCloud(folder: string): Promise<{ url: string; direct: Direct }> {
  const cloud = await startCloud({
    functionsDir: path.join(__dirname, 'functions'),
    dataDir: folder,
    timers: 'manual',
  })
  const direct: Direct = {
    insert: (draw) => cloud.db.insert(COLLECTION, draw.newItem()),
    get: (draw) => cloud.db.find(COLLECTION, { _id: draw.id() }, { limit: 1 }),
    page: (draw) => {
      const { state, from } = draw.pageStart()
      return cloud.db.find(COLLECTION, { state, n: { $gte: from } }, { order: { n: 1 }, limit: PAGE })
    },
    group: () => cloud.db.aggregate(COLLECTION, GROUP),
  }
  return { url: cloud.url, direct }
}

/** The least an endpoint can do: read JSON, run the statement, write JSON. */
async function serveRaw(folder: string): Promise<{ url: string; direct: Direct }> {
  const raw = new Raw(folder)
  const parse = (bodies: string[]): unknown[] => bodies.map((body) => JSON.parse(body) as unknown)
  const answer = (ask: { op: Operation; value: unknown }): unknown => {
    if (ask.op === 'insert') return raw.insert(ask.value as Item)
    if (ask.op === 'get') return raw.get(ask.value as string)
    return ask.op === 'page' ? raw.page(ask.value as PageStart) : raw.group()
  }
  const server = http.createServer((req, res) => {
    const chunks: Buffer[] = []
    req.on('data', (chunk: Buffer) => chunks.push(chunk))
    req.on('end', () => {
      const text = JSON.stringify({ list: answer(JSON.parse(Buffer.concat(chunks).toString())) ?? [] })
      res.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) })
      res.end(text)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const direct: Direct = {
    insert: (draw) => raw.insert(draw.newItem()),
    get: (draw) => parse(raw.get(draw.id())),
    page: (draw) => parse(raw.page(draw.pageStart())),
    group: () => raw.group(),
  }
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, direct }
}

function measure(direct: Direct, { run, times, size, seed }: Exclude<Ask, 'rss'>): number[] {
  const draw = new Draw(size, seed)
  const ms: number[] = []
  for (let i = 0; i < times; i++) {
    const started = performance.now()
    direct[run](draw)
    ms.push(performance.now() - started)
  }
  return ms
}

async function main([kind, folder = '']: string[]): Promise<void> {
  const tell = (told: Told): void => void process.send?.(told)
  const { url, direct } = await (kind === 'raw' ? serveRaw(folder) : serveCloud(folder))
  process.on('message', (ask: Ask) =>
    tell(ask === 'rss' ? { rss: process.memoryUsage.rss() } : { ms: measure(direct, ask) }),
  )
  process.on('disconnect', () => process.exit(0))
  tell({ url })
}

void main(process.argv.slice(2))
