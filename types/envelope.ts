import type { ErrorCode, ErrorDetails } from './errors'

/** What a client sends to a cloud function. Who sends it is known from WeChat's context, never from here. */
export type Request = { action: string; input: unknown }

/** What a cloud function answers. It never throws at a client. */
export type Envelope<T> =
  | { ok: true; data: T; requestId: string }
  | { ok: false; error: { code: ErrorCode; message: string; requestId: string; details: ErrorDetails } }
