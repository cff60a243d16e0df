import type { Reads } from '../store/reads'
import type { Store } from '../store/store'
import type { FunctionHost } from '../functions/host'
import type { Storage } from '../storage/storage'
import { invalidParam } from '../errors'
import { parseEjson } from '../store/ejson'

/** What every action of the SDK endpoint can reach. */
export interface Services {
  store: Store
  /** Reads outside of transactions. */
  reads: Reads
  functions: FunctionHost
  storage: Storage
  now: () => number
  baseUrl: () => string
}

export interface Request {
  params: Record<string, unknown>
  /** The call of ours whose function sent this, when it is one. */
  callId: string | undefined
  /** When the caller made the request, by the cloud's clock; only known for our own functions. */
  sentAt: number | undefined
  /** The chain of callers as the SDK reports it, `wx_client,scf`. */
  source: string
}

export type Action = (services: Services, request: Request) => unknown

/** A parameter that carries EJSON: a string from current SDKs, a plain object from old ones. */
export function ejsonParam(value: unknown, now: () => number): unknown {
  if (value === undefined || value === null || value === '') return undefined
  if (typeof value === 'string') return parseEjson(value, now)
  return parseEjson(JSON.stringify(value), now)
}

export function text(value: unknown, name: string): string {
  if (typeof value !== 'string' || value === '') throw invalidParam(`${name} must be a non-empty string`)
  return value
}

export function wholeNumber(value: unknown, fallback: number, name: string): number {
  if (value === undefined || value === null) return fallback
  const number = Number(value)
  if (!Number.isInteger(number) || number < 0) throw invalidParam(`${name} must be a whole number`)
  return number
}
