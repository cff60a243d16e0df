import fs from 'node:fs'
import path from 'node:path'
import { Clock, parseInstant } from './clock'
import { Direct } from './direct'
import { StartError } from './errors'
import { type CallResult, FunctionHost, type HostOptions } from './functions/host'
import type { CallLogEntry } from './functions/log'
import { isLoopbackName } from './http/request'
import { startServer, urlOf } from './http/server'
import { Ledger, type Message } from './openapi/ledger'
import { permitsOf } from './openapi/permissions'
import { type MediaCheck, verdict } from './openapi/verdict'
import { type EntryPoint, People, type Person } from './people'
import { type FileEntry, Storage } from './storage/storage'
import { Aggregation } from './store/aggregate'
import type { IndexDeclaration } from './store/catalog'
import { Reads } from './store/reads'
import { Store } from './store/store'
import { Errands } from './timers/errands'
import { type TimerInfo, Timers } from './timers/timers'
import { takeBackUnfinished } from './transfer/gradual'
import type { Services } from './wire/action'

/** The embedded WeChat cloud: see README.md. */

export interface CloudOptions {
  /** One folder per function, each with an `index.js`. */
  functionsDir: string
  /** Store and files; created when missing, opened by one process at a time. */
  dataDir: string
  /** JSON: `{"collections": {"cases": {"indexes": [{"name", "keys", "unique"}]}}, "mediaCheckFunction": …}`. */
  schemaFile?: string
  port?: number
  host?: string
  /** The built H5 client, served at `/`. */
  webDir?: string
  /** Extra environment for every function. */
  env?: Record<string, string>
  /** `manual`: timers run only through `clock.advance` and `timers.run`. */
  timers?: 'real' | 'manual'
  /** Milliseconds added to every database request, at random between the two. */
  latency?: readonly [number, number]
  log?: (line: string) => void
  prewarm?: readonly string[] | boolean
  /** Lets functions reach the network. Off: no call leaves this machine. */
  allowNetwork?: boolean
  /** Texts with one of these words are risky for `security.msgSecCheck`. */
  riskyWords?: readonly string[]
  /** The function that WeChat's message push calls with the verdict of `security.mediaCheckAsync`. */
  mediaCheckFunction?: string
  /** Refuses `cloud.openapi` also to functions whose config.json says nothing about permissions. */
  strictPermissions?: boolean
  /** Where QR codes lead; the cloud's own address when absent. */
  webUrl?: string
  /** For tests: how long a transaction may stay open, and how many instances a function may have. */
  limits?: { transactionMs?: number } & NonNullable<HostOptions['limits']>
}

export interface Cloud {
  readonly url: string
  close(): Promise<void>
  call(name: string, event: unknown, who?: { openid?: string }): Promise<CallResult>
  readonly db: Direct
  readonly clock: {
    now(): Date
    set(at: Date | string): Promise<void>
    advance(ms: number): Promise<void>
    freeze(): void
    reset(): void
  }
  readonly timers: { list(): TimerInfo[]; run(functionName: string): Promise<CallResult> }
  messages(openid?: string): Message[]
  readonly consents: {
    grant(openid: string, templateIds: string[]): void
    count(openid: string, templateId: string): number
  }
  readonly people: { set(list: readonly Person[], links?: readonly EntryPoint[]): void; list(): Person[] }
  readonly files: {
    put(cloudPath: string, bytes: Uint8Array, contentType?: string): string
    read(fileID: string): Buffer | null
    list(): FileEntry[]
  }
  log(): CallLogEntry[]
}

export type { CallLogEntry, CallResult, FileEntry, Message, Person, TimerInfo }
export { CloudError, StartError } from './errors'

const ENV_ID = 'local-dev'
const BUCKET = `${ENV_ID}.6c6f-${ENV_ID}-1250000000`
const APP_ID = 'wxlocal0000000001'
/** The service allows itself up to half an hour; usually it takes seconds. */
const VERDICT_AFTER_MS = 5_000
const RISKY_WORDS = ['违规测试词', '特3456书yuuo莞6543李zxcz蒜7782法fgnv级']

export async function startCloud(options: CloudOptions): Promise<Cloud> {
  const { host = '127.0.0.1', port = 0, log = () => undefined } = options
  if (!fs.existsSync(options.functionsDir))
    throw new StartError('BAD_OPTION', `The functions folder ${options.functionsDir} does not exist.`)
  const schema = readSchema(options.schemaFile)
  const clock = new Clock()
  const now = (): number => Math.floor(clock.millis())
  const store = new Store(options.dataDir, now, options.limits?.transactionMs)
  try {
    const taken = takeBackUnfinished(store)
    if (taken > 0) log(`an import that was cut off by the end of the last run is taken back: ${taken} documents`)
    store.ensure(schema.collections ?? {})
  } catch (error) {
    store.close()
    throw error
  }
  const aggregation = new Aggregation(store, now)
  const reads = new Reads(store, aggregation, now)
  const storage = new Storage(options.dataDir, store.sql, BUCKET, now)
  const ledger = new Ledger(store.sql, clock)
  const people = new People(store.sql)
  const lastSeen = new Map<string, number>()
  const seen = (openid: string): unknown => lastSeen.set(openid, now())

  let url = ''
  const functions = new FunctionHost({
    functionsDir: path.resolve(options.functionsDir),
    clock: clock.shared,
    now,
    env: options.env ?? {},
    endpoint: () => `${url}/admin`,
    envId: ENV_ID,
    appId: APP_ID,
    allowNetwork: options.allowNetwork === true,
    ...(options.limits ? { limits: options.limits } : {}),
    log,
    // What a dead function had begun is rolled back at once, not after thirty seconds.
    onBroken: (callId) => store.transactions.abortOwnedBy(callId),
  })
  const timers = new Timers(functions, clock, options.timers !== 'manual', log)
  const judge = { clock, appId: APP_ID, riskyWords: options.riskyWords ?? RISKY_WORDS }
  const mediaCheckFunction = options.mediaCheckFunction ?? schema.mediaCheckFunction
  let closing: Promise<void> | undefined
  const verdicts = new Errands(store.sql, 'verdict', now, VERDICT_AFTER_MS, async (body) => {
    const check = body as MediaCheck
    if (mediaCheckFunction === undefined) {
      log('no function is named to take the verdict of mediaCheckAsync')
      return true
    }
    const caller = { openid: check.openid, source: 'wx_unknown' }
    const { ok } = await functions.call(mediaCheckFunction, verdict(check, judge), caller)
    return ok || closing === undefined
  })
  timers.attend(verdicts)
  const services: Services = { store, reads, functions, storage, now, baseUrl: () => url }
  const loopbackOnly = isLoopbackName(host)

  let server
  try {
    server = await startServer(
      () => ({
        services,
        openapi: {
          ...judge,
          ledger,
          webUrl: () => options.webUrl ?? url,
          lastSeen: (openid) => lastSeen.get(openid),
          permits: permitsOf(functions, options.strictPermissions === true),
          judgeLater: (check) => {
            verdicts.add(check)
            timers.reschedule()
          },
        },
        control: { clock, timers, functions, ledger, people, store, storage },
        latency: options.latency,
        webDir: options.webDir,
        loopbackOnly,
        seen,
        log,
      }),
      port,
      host,
    )
  } catch (error) {
    await functions.close()
    store.close()
    throw error
  }
  url = urlOf(server, host)
  if (!loopbackOnly)
    log(`listening on ${host}: others can reach this cloud; x-dev-openid and /__cloud work only on this machine`)
  timers.start()
  const warm = options.prewarm === true ? functions.list() : options.prewarm || []
  if (warm.length > 0) void functions.prewarm(warm).catch((error: unknown) => log(`prewarm failed: ${String(error)}`))

  const close = async (): Promise<void> => {
    timers.stop()
    const closed = new Promise<void>((resolve) => server.close(() => resolve()))
    await functions.close()
    server.closeAllConnections()
    await closed
    await reads.close()
    store.close()
  }

  return {
    url,
    close: () => (closing ??= close()),
    call: (name, event, who = {}) => {
      if (who.openid !== undefined) seen(who.openid)
      return functions.call(name, event, { openid: who.openid, source: 'wx_client' })
    },
    db: new Direct(store, aggregation),
    clock: {
      now: () => clock.now(),
      set: async (at) => clock.moveTo(parseInstant(at)),
      advance: (ms) => timers.advance(ms),
      freeze: () => clock.freeze(),
      reset: () => clock.reset(),
    },
    timers: { list: () => timers.list(), run: (name) => timers.run(name) },
    messages: (openid) => ledger.messages(openid),
    consents: {
      grant: (openid, templateIds) => ledger.grant(openid, templateIds),
      count: (openid, templateId) => ledger.count(openid, templateId),
    },
    people: { set: (list, links) => people.set(list, links), list: () => people.list() },
    files: {
      put: (cloudPath, bytes, contentType) => storage.put(cloudPath, bytes, contentType),
      read: (fileID) => {
        const cloudPath = storage.pathOf(fileID)
        return cloudPath === undefined ? null : (storage.read(cloudPath)?.bytes ?? null)
      },
      list: () => storage.list(),
    },
    log: () => functions.log.list(),
  }
}

interface Schema {
  collections?: Record<string, { indexes?: IndexDeclaration[] }>
  mediaCheckFunction?: string
}

function readSchema(file: string | undefined): Schema {
  if (file === undefined) return {}
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')) as Schema
  } catch (error) {
    throw new StartError(
      'BAD_OPTION',
      `The schema ${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    )
  }
}
