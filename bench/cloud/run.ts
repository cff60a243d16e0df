import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { Store } from '../../local-cloud/store/store'
import { adminRequest, post, rawRequest } from './client'
import { COLLECTION, Draw, INDEX, type Item, itemOf, type Operation, OPERATIONS, PAGE } from './documents'
import { Raw } from './raw'
import { Server } from './server'

/** Measures one size: both stores are filled, served by a process each, and asked in turns. */

/** Milliseconds, each the median of its kind. */
export interface Figures {
  documents: number
  operation: Operation
  /** libsql inside its process, and behind the barest HTTP endpoint. */
  raw: number
  rawHttp: number
  store: number
  endpoint: number
  /** The SDK inside a cloud function; NaN when it took longer than a function may. */
  sdk: number
}

export interface Memory {
  documents: number
  /** Resident megabytes of the serving process: started, after the endpoint was measured, and with a function. */
  started: number
  served: number
  withFunction: number
}

const ROUNDS = 5

interface Times {
  times: number
  rounds: number
  /** Rounds before those that count. */
  warmUp: number
}

function timesOf(operation: Operation, size: number): Times {
  if (operation !== 'group') return { times: operation === 'insert' ? 40 : 100, rounds: ROUNDS, warmUp: 1 }
  // At a million documents one takes many seconds, and needs no warming up.
  if (size > 100_000) return { times: 1, rounds: 1, warmUp: 0 }
  return { times: 1, rounds: size > 10_000 ? 3 : 7, warmUp: 1 }
}

export async function runSize(size: number): Promise<{ figures: Figures[]; memory: Memory }> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bench-cloud-'))
  try {
    fillStore(folder, size)
    fillRaw(folder, size)
    return await measure(folder, size)
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

async function measure(folder: string, size: number): Promise<{ figures: Figures[]; memory: Memory }> {
  const [raw, cloud] = [await Server.start('raw', folder), await Server.start('cloud', folder)]
  try {
    const started = await megabytes(cloud)
    const partial: Omit<Figures, 'sdk'>[] = []
    for (const operation of OPERATIONS) partial.push(await inTurns(operation, size, raw, cloud))
    const served = await megabytes(cloud)
    const figures: Figures[] = []
    for (const row of partial) figures.push({ ...row, sdk: await throughSdk(row.operation, size, cloud) })
    const withFunction = await megabytes(cloud)
    return { figures, memory: { documents: size, started, served, withFunction } }
  } finally {
    await Promise.all([raw.stop(), cloud.stop()])
  }
}

/** Taking turns spreads whatever else the machine does over all of them alike. */
async function inTurns(operation: Operation, size: number, raw: Server, cloud: Server): Promise<Omit<Figures, 'sdk'>> {
  const { times, rounds, warmUp } = timesOf(operation, size)
  const all = { raw: [] as number[], rawHttp: [] as number[], store: [] as number[], endpoint: [] as number[] }
  for (let round = 0; round < warmUp + rounds; round++) {
    const ask = { run: operation, times, size, seed: round * 7919 + 1 }
    const measured = {
      raw: await raw.inside(ask),
      store: await cloud.inside(ask),
      rawHttp: await overHttp(raw.url, times, (draw) => rawRequest(operation, draw), ask),
      endpoint: await overHttp(`${cloud.url}/admin`, times, (draw) => adminRequest(operation, draw), ask),
    }
    if (round < warmUp) continue
    for (const key of Object.keys(all) as (keyof typeof all)[]) all[key].push(...measured[key])
  }
  return {
    documents: size,
    operation,
    raw: median(all.raw),
    rawHttp: median(all.rawHttp),
    store: median(all.store),
    endpoint: median(all.endpoint),
  }
}

async function overHttp(
  url: string,
  times: number,
  request: (draw: Draw) => string,
  { size, seed }: { size: number; seed: number },
): Promise<number[]> {
  const draw = new Draw(size, seed)
  const ms: number[] = []
  for (let i = 0; i < times; i++) {
    const body = request(draw)
    const started = performance.now()
    await post(url, body)
    ms.push(performance.now() - started)
  }
  return ms
}

async function throughSdk(operation: Operation, size: number, cloud: Server): Promise<number> {
  const { times, rounds, warmUp } = timesOf(operation, size)
  const out: number[] = []
  for (let round = 0; round < warmUp + rounds; round++) {
    const draw = new Draw(size, round * 104_729 + 3)
    const asks = Array.from({ length: times }, () => {
      const item = operation === 'insert' ? draw.newItem() : undefined
      return { item, id: draw.id(), ...draw.pageStart(), limit: PAGE }
    })
    const body = JSON.stringify({ operation, collection: COLLECTION, asks })
    const { result } = (await post(`${cloud.url}/functions/reader`, body)) as { result?: number[] }
    // A function has a minute, as in the service.
    if (!result) return NaN
    if (round >= warmUp) out.push(...result)
  }
  return median(out)
}

const megabytes = async (server: Server): Promise<number> => Math.round((await server.rss()) / 1e6)

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? NaN
}

const BATCH = 1000

function* batches(size: number): Generator<Item[]> {
  for (let n = 0; n < size; n += BATCH) yield Array.from({ length: Math.min(BATCH, size - n) }, (_, i) => itemOf(n + i))
}

function fillStore(folder: string, size: number): void {
  const store = new Store(folder, Date.now)
  store.ensure({ [COLLECTION]: { indexes: [INDEX] } })
  for (const batch of batches(size)) store.insert(COLLECTION, batch)
  store.close()
}

function fillRaw(folder: string, size: number): void {
  const raw = new Raw(folder)
  for (const batch of batches(size)) raw.fill(batch)
  raw.close()
}
