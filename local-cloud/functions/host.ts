import crypto from 'node:crypto'
import { CloudError } from '../errors'
import { functionFolder, listFunctions, readFunctionConfig, type FunctionConfig } from './config'
import type { Fault, Outcome } from './instance'
import { CallLog } from './log'
import { Pool, type PoolLimits } from './pool'

/** Calls functions: who is calling, in which environment, on which instance, and what became of it. */

export interface Caller {
  openid?: string | undefined
  /** How the call came in: `wx_client`, `wx_trigger`, or `wx_client,scf` for a function called by a function. */
  source: string
  /** The call that made this one. */
  parent?: string | undefined
}

export type CallResult =
  | { ok: true; result: unknown; requestId: string; roundTrips: number; ms: number }
  | {
      ok: false
      errCode: number
      errMsg: string
      /** What went wrong, without the frame `errMsg` puts around it. */
      message: string
      code: string
      requestId: string
      roundTrips: number
      ms: number
    }

export interface HostOptions {
  functionsDir: string
  clock: SharedArrayBuffer
  now: () => number
  env: Record<string, string>
  /** Where the SDK inside the functions sends its requests. */
  endpoint: () => string
  envId: string
  appId: string
  allowNetwork: boolean
  limits?: Partial<PoolLimits> & { total?: number }
  log: (line: string) => void
  /** Told when an instance died in the middle of a call. */
  onBroken: (callId: string) => void
}

export const MAX_PAYLOAD = 6 * 1024 * 1024
const DEFAULT_LIMITS: PoolLimits = { size: 8, nestedSize: 24, queue: 500, idleMs: 60_000 }
const DEFAULT_TOTAL = 24

/** The service's codes for a call that did not succeed. */
const CODES = {
  failed: -504002,
  timeout: -504003,
  memory: -504004,
  limit: -501004,
  // What WeChat's own table has no number for.
  other: -501000,
} as const

export const REQUEST_TOO_LARGE = 'EXCEED_MAX_PAYLOAD_SIZE: the request data exceeds the upper limit (6MB)'
const RESPONSE_TOO_LARGE = 'EXCEED_MAX_PAYLOAD_SIZE: the size of response exceeds the upper limit (6MB)'

/** The text `wx.cloud.callFunction` fails with. */
export const failText = (errCode: number, message: string): string =>
  `cloud.callFunction:fail Error: errCode: ${errCode} ${errCode === CODES.failed ? 'functions execute fail' : ''} | errMsg: ${message}`

export class FunctionHost {
  readonly log = new CallLog()
  private readonly pools = new Map<string, Pool>()
  private readonly limits: PoolLimits
  private readonly reaper: NodeJS.Timeout
  private counter = 0
  private closing = false

  constructor(private readonly options: HostOptions) {
    this.limits = { ...DEFAULT_LIMITS, ...options.limits }
    this.reaper = setInterval(() => {
      for (const pool of this.pools.values()) pool.shrink(1)
    }, 15_000)
    this.reaper.unref()
  }

  list(): string[] {
    return listFunctions(this.options.functionsDir)
  }

  config(name: string): FunctionConfig | undefined {
    const folder = functionFolder(this.options.functionsDir, name)
    return folder === undefined ? undefined : readFunctionConfig(folder)
  }

  async prewarm(names: readonly string[]): Promise<void> {
    for (const name of names) {
      const pool = this.pool(name)
      if (pool) await pool.warm(this.callEnv({ source: '' }, 'warm'))
    }
  }

  instanceCount(): number {
    let count = 0
    for (const pool of this.pools.values()) count += pool.size
    return count
  }

  private pool(name: string): Pool | undefined {
    const folder = functionFolder(this.options.functionsDir, name)
    if (folder === undefined) return undefined
    let pool = this.pools.get(name)
    if (!pool) {
      const config = readFunctionConfig(folder)
      const onLog = (id: string, level: string, text: string): void => {
        this.log.addOutput(id, text)
        this.options.log(`[${name}] ${level === 'log' ? '' : `${level}: `}${text}`)
      }
      const { clock, allowNetwork } = this.options
      pool = new Pool({ name, folder, config, clock, allowNetwork, onLog }, this.limits, () => this.makeRoom(name))
      this.pools.set(name, pool)
    }
    return pool
  }

  /** Keeps the number of threads bounded: an idle instance of another function makes way. */
  private makeRoom(except: string): boolean {
    if (this.instanceCount() < (this.options.limits?.total ?? DEFAULT_TOTAL)) return true
    for (const [name, pool] of this.pools) if (name !== except && pool.yieldOne()) return true
    return false
  }

  async call(name: string, event: unknown, caller: Caller): Promise<CallResult> {
    const id = `${(++this.counter).toString(36)}x${crypto.randomBytes(5).toString('hex')}`
    const requestId = crypto.randomUUID()
    const started = performance.now()
    const entry = {
      id,
      function: name,
      source: caller.source,
      openid: caller.openid,
      startedAt: new Date(this.options.now()).toISOString(),
      ms: 0,
      cold: false,
      ok: false,
      roundTrips: 0,
      output: [],
    }
    this.log.begin(entry)
    const ended = <T extends object>(rest: T): T & { requestId: string; roundTrips: number; ms: number } => {
      entry.ms = Math.round((performance.now() - started) * 10) / 10
      this.log.end(id)
      return { ...rest, requestId, roundTrips: entry.roundTrips, ms: entry.ms }
    }
    try {
      const { outcome, cold } = await this.run(name, event, caller, id, requestId)
      entry.cold = cold
      if (outcome.kind !== 'done') {
        if (outcome.kind !== 'failed') this.options.onBroken(id)
        throw this.refusal(name, outcome)
      }
      if (Buffer.byteLength(outcome.result) > MAX_PAYLOAD) {
        throw new CallError(CODES.other, 'EXCEED_MAX_PAYLOAD_SIZE', RESPONSE_TOO_LARGE)
      }
      entry.ok = true
      return ended({ ok: true as const, result: JSON.parse(outcome.result) as unknown })
    } catch (error) {
      const failure = toCallError(error)
      Object.assign(entry, { error: failure.message })
      this.options.log(`[${name}] failed: ${failure.message.split('\n')[0]}`)
      const { errCode, code, message } = failure
      return ended({ ok: false as const, errCode, errMsg: failText(errCode, message), message, code })
    }
  }

  private async run(
    name: string,
    event: unknown,
    caller: Caller,
    id: string,
    requestId: string,
  ): Promise<{ outcome: Outcome; cold: boolean }> {
    if (this.closing) throw new CloudError('SYS_ERR', 'the cloud is shutting down')
    const pool = this.pool(name)
    const config = this.config(name)
    if (!pool || !config)
      throw new CallError(CODES.other, 'FUNCTION_NOT_FOUND', 'FunctionName parameter could not be found.')
    const full = this.withUserInfo(event, caller)
    const json = JSON.stringify(full)
    if (Buffer.byteLength(json) > MAX_PAYLOAD)
      throw new CallError(CODES.other, 'EXCEED_MAX_PAYLOAD_SIZE', REQUEST_TOO_LARGE)
    const env = this.callEnv(caller, id)
    const context = {
      callbackWaitsForEmptyEventLoop: false,
      memory_limit_in_mb: config.memoryMb,
      time_limit_in_ms: config.timeoutMs,
      request_id: requestId,
      environ: Object.entries(env)
        .filter(([key]) => key !== 'TCB_CONTEXT_CNFG')
        .map(([key, value]) => `${key}=${value}`)
        .join(';'),
      environment: JSON.stringify(env),
      function_name: name,
      function_version: '$LATEST',
      namespace: this.options.envId,
      tencentcloud_region: 'ap-shanghai',
      tencentcloud_appid: '',
      tencentcloud_uin: '',
    }
    return pool.run({ id, event: json, env, context }, caller.parent !== undefined)
  }

  /** The service adds who is calling to the event; what a client put there under that name is overwritten. */
  private withUserInfo(event: unknown, caller: Caller): unknown {
    const isObject = typeof event === 'object' && event !== null && !Array.isArray(event)
    const userInfo = { appId: this.options.appId, ...(caller.openid ? { openId: caller.openid } : {}) }
    return isObject ? { ...event, userInfo } : { userInfo }
  }

  private callEnv(caller: Caller, callId: string): Record<string, string> {
    const { envId, appId } = this.options
    const identity: Record<string, string> = caller.openid
      ? {
          WX_OPENID: caller.openid,
          WX_UNIONID: `u_${caller.openid}`,
          WX_CLIENTIP: '127.0.0.1',
          WX_CLIENTIPV6: '::ffff:127.0.0.1',
          WX_API_TOKEN: `local.${callId}`,
        }
      : { WX_API_TOKEN: `local.${callId}` }
    return {
      ...this.options.env,
      TENCENTCLOUD_RUNENV: 'SCF',
      TENCENTCLOUD_REGION: 'ap-shanghai',
      SCF_NAMESPACE: envId,
      TCB_ENV: envId,
      TENCENTCLOUD_SECRETID: 'local',
      TENCENTCLOUD_SECRETKEY: 'local',
      TENCENTCLOUD_SESSIONTOKEN: 'local',
      TCB_CONTEXT_CNFG: JSON.stringify({ URL: this.options.endpoint() }),
      TCB_CONTEXT_KEYS: 'TCB_ENV,TCB_SOURCE,TCB_SEQID,TCB_CONTEXT_CNFG',
      WX_CONTEXT_KEYS: 'WX_OPENID,WX_APPID,WX_UNIONID,WX_CLIENTIP,WX_CLIENTIPV6,WX_API_TOKEN',
      WX_APPID: appId,
      TCB_SOURCE: caller.source,
      TCB_SEQID: `${callId}-`, // SDKs before 1.9 put their own right behind it
      TRIGGER_SRC: caller.source.startsWith('wx_trigger') ? 'timer' : 'tcb',
      ...identity,
    }
  }

  private refusal(name: string, outcome: Exclude<Outcome, { kind: 'done' }>): CallError {
    const fail = 'FUNCTIONS_EXECUTE_FAIL'
    switch (outcome.kind) {
      case 'timeout': {
        const seconds = (this.config(name)?.timeoutMs ?? 0) / 1000
        return new CallError(
          CODES.timeout,
          'FUNCTIONS_TIME_LIMIT_EXCEEDED',
          `Invoking task timed out after ${seconds} seconds`,
        )
      }
      case 'memory':
        return new CallError(CODES.memory, 'FUNCTIONS_MEMORY_LIMIT_EXCEEDED', 'Memory limit exceeded')
      case 'exited':
        return new CallError(CODES.failed, fail, describe(outcome.fault))
      case 'failed':
        return new CallError(CODES.failed, fail, describe(outcome.fault))
    }
  }

  async close(): Promise<void> {
    this.closing = true
    clearInterval(this.reaper)
    await Promise.all([...this.pools.values()].map((pool) => pool.close()))
  }
}

const describe = (fault: Fault): string => fault.stack || fault.message

class CallError extends Error {
  constructor(
    readonly errCode: number,
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}

function toCallError(error: unknown): CallError {
  if (error instanceof CallError) return error
  if (error instanceof CloudError) {
    const errCode = error.code === 'EXCEED_CONCURRENT_REQUEST_LIMIT' ? CODES.limit : -501001
    return new CallError(errCode, error.code, error.message)
  }
  return new CallError(-501001, 'SYS_ERR', error instanceof Error ? error.message : String(error))
}
