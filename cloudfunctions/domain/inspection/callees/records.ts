/**
 * Stored in `callees`: somebody who agreed to be called. One that came by a list lies under the hash of its number, so
 * that nobody is in it twice; one's own word lies under the person. `do_not_call` lies under the number's hash for good,
 * and holds nothing but it.
 */
export type CalleeRecord = {
  _id: string
  state: 'agreed' | 'withdrawn' | 'do_not_call' | 'erased'
  source: 'import' | 'self'
  /** Of the number; two records of one number are one person to the draw. */
  phoneHash: string
  /** Whose own word it is; empty for a list. */
  ownerKey: string
  /** Name and number; empty once it is withdrawn, erased, or never to be called. */
  sealed: string
  masked: Contact
  department: { id: string; name: string }
  postKind: string | null
  leftOn: string | null
  agreedAt: Date
  /** Until when the number is kept. */
  until: Date
  /** When the number was last dialled, and for which call: not twice in a half-day, whatever plans it is in. */
  dialled?: { callId: string; at: Date }
  /** Of one's own word: a resend is recognised by it. */
  commandId: string
}

export type Contact = { name: string; phone: string }
