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

/** Errors of libraries may quote values: what could be words or numbers of a person is masked. */
function scrub(text: string | undefined): string | undefined {
  return text
    ?.replace(/\p{Script=Han}+/gu, '…')
    .replace(/\d{5,}[\dXx]?/g, '***')
    .slice(0, 2000)
}
