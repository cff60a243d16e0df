/**
 * One JSON line per call. Only what is named here can reach the log: no input, no openid, no text written by a person.
 */
export type CallLog = {
  requestId: string
  action: string
  outcome: string
  ms: number
  reason?: string
  stack?: string
}

export function logCall(entry: CallLog): void {
  console.log(JSON.stringify({ ...entry, reason: scrub(entry.reason), stack: scrub(entry.stack) }))
}

/** Errors of libraries may quote values: numbers long enough to be a telephone or an id card are masked. */
function scrub(text: string | undefined): string | undefined {
  return text?.replace(/\d{7,}[\dXx]?/g, '***').slice(0, 2000)
}
