import type { Clock } from '../clock'
import type { Ledger } from './ledger'
import type { MediaCheck } from './verdict'

/** What the stand-ins for WeChat's server APIs can reach. */
export interface OpenApiWorld {
  clock: Clock
  ledger: Ledger
  appId: string
  /** Where the H5 client lives: QR codes lead there. */
  webUrl: () => string
  riskyWords: readonly string[]
  /** When a person last called a function, by the cloud's clock. */
  lastSeen: (openid: string) => number | undefined
  /** Whether the function that makes this call has declared the API in its config.json. */
  permits: (callId: string | undefined, api: string) => boolean
  /** Has the verdict pushed to the function that takes such events, after a while. */
  judgeLater: (check: MediaCheck) => void
}

export type Params = Record<string, unknown>
export interface Picture {
  contentType: string
  buffer: Buffer
}
export type OpenApi = (params: Params, world: OpenApiWorld) => Params | Picture | Promise<Params | Picture>

/** WeChat's servers report an error in the body; the SDK turns it into an exception with `errCode`. */
export const failure = (errcode: number, errmsg: string): Params => ({ errcode, errmsg })
export const success = (rest: Params = {}): Params => ({ errcode: 0, errmsg: 'ok', ...rest })

export const isPicture = (answer: Params | Picture): answer is Picture => Buffer.isBuffer(answer.buffer)
