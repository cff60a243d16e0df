import type { VaultPurpose } from '@nuanyu/types/vault'
import type { Role } from '@nuanyu/types/roles'

/** Stored in `vaultRequests`: somebody's reasoned wish to know who is behind a case, and what became of it. */
export type VaultRequestRecord = {
  _id: string
  caseId: string
  caseCode: string
  purpose: VaultPurpose
  reason: string
  by: { key: string; name: string; role: Role }
  at: Date
  /** Of what was said, to tell a resend from a changed request. */
  fingerprint: string
  state: 'requested' | 'granted' | 'refused'
  decision: Decision | null
  /** Until then the requester may open the contact. */
  openUntil: Date | null
  openings: number
}

export type Decision = {
  by: { key: string; name: string }
  at: Date
  text: string
  commandId: string
  fingerprint: string
}
