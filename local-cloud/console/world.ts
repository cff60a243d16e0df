import type { Clock } from '../clock'
import type { FunctionHost } from '../functions/host'
import type { Ledger } from '../openapi/ledger'
import type { People } from '../people'
import type { Storage } from '../storage/storage'
import type { Store } from '../store/store'
import type { Timers } from '../timers/timers'

/** What the console and the control endpoints can see and steer. */
export interface ControlWorld {
  clock: Clock
  timers: Timers
  functions: FunctionHost
  ledger: Ledger
  people: People
  store: Store
  storage: Storage
}

export type Body = Record<string, unknown>

/** Answers one request with something to send as JSON. */
export type Handler = (world: ControlWorld, body: Body, query: URLSearchParams) => unknown
