import type { Envelope } from '@nuanyu/types/envelope'
import { AppError, errorTexts } from '@nuanyu/types/errors'

/** The data of an answer, or the refusal in it as an `AppError`. */
export function unwrap<T>(reply: unknown): T {
  if (!isEnvelope(reply)) throw new AppError('INTERNAL', { reason: `not an envelope: ${JSON.stringify(reply)}` })
  if (reply.ok) return reply.data as T
  const { code, message, requestId, details } = reply.error
  // A newer server may know codes that this version does not: its text is still good for the person.
  const known = code in errorTexts ? code : 'INTERNAL'
  throw new AppError(known, { message, requestId, details: details ?? {} })
}

function isEnvelope(reply: unknown): reply is Envelope<unknown> {
  if (typeof reply !== 'object' || reply === null) return false
  const { ok, error } = reply as { ok?: unknown; error?: unknown }
  return ok === true || (ok === false && typeof error === 'object' && error !== null && 'code' in error)
}

/** WeChat's cloud: the function did not answer in time; what was asked may still have been done. */
const TIMED_OUT = -504003

/**
 * Why a call did not come back. The command ids make a resend safe, so a person is only ever told to try again.
 * WeChat reports a missing network as errCode -1 or as `request:fail`; a fetch rejects with a TypeError.
 */
export function faultOf(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown
  const { errCode, errMsg, message } = (thrown ?? {}) as { errCode?: number; errMsg?: string; message?: string }
  const text = `${errMsg ?? ''} ${message ?? ''}`
  const reason = `call failed: ${String(errCode ?? '')} ${text}`.trim()
  if (errCode === TIMED_OUT) return new AppError('BUSY', { reason })
  if (/TIME_LIMIT_EXCEEDED/.test(text)) return new AppError('BUSY', { reason })
  if (/EXCEED_MAX_PAYLOAD_SIZE|data exceed/i.test(text)) return new AppError('TOO_LARGE', { reason })
  const away =
    errCode === undefined ||
    errCode === -1 ||
    /request:fail|uploadFile:fail|network|timeout|Failed to fetch/i.test(text)
  return new AppError(away ? 'NETWORK' : 'INTERNAL', { reason })
}
