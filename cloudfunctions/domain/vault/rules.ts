import { AppError } from '@nuanyu/types/errors'
import type { VaultPurpose } from '@nuanyu/types/vault'
import type { CaseRecord, IdentityRecord, SealedIdentity } from '../feedback/records'
import type { Viewer } from '../../kernel/viewer'
import { refusalToDecide, refusalToOpen } from './policy'
import type { VaultRequestRecord } from './records'

export type Held = { record: IdentityRecord; opened: SealedIdentity } | null

/** What the vault cannot give it is not asked for: why there is no contact, or null when there is one. */
export function whyNothing(
  { identityMode }: Pick<CaseRecord, 'identityMode'>,
  held: Held,
  purpose: VaultPurpose,
): string | null {
  if (identityMode === 'anonymous') return '这一件是匿名的，系统里没有保存能找到本人的任何信息'
  if (!held) return '这一件的联系方式已经清除'
  const withdrawn = held.record.consent.withdrawnAt !== null
  // Under legal hold the contact outlives the consent, for nothing but the law.
  if (held.opened.name || held.opened.phone)
    return withdrawn && purpose !== 'legal' ? '提交人撤回了同意，只有依法调取才能查看' : null
  return withdrawn ? '提交人撤回了同意，联系方式已经清除' : '提交人没有留下姓名和电话'
}

export function assertHeld(record: CaseRecord, held: Held, purpose: VaultPurpose): SealedIdentity {
  const why = whyNothing(record, held, purpose)
  if (why !== null || !held) throw new AppError('WRONG_STATE', { message: why ?? undefined })
  return held.opened
}

export type Verdict = { granted: boolean; reason: string; commandId: string; fingerprint: string }

/** The request after a custodian's word. The same word sent twice is one. The vault then stays open for `openHours`. */
export function decide(
  request: VaultRequestRecord,
  verdict: Verdict,
  record: CaseRecord,
  viewer: Viewer,
  now: Date,
  openHours: number,
): VaultRequestRecord {
  const { granted, reason, commandId, fingerprint } = verdict
  const { decision } = request
  if (decision && decision.commandId === commandId && decision.by.key === viewer.personKey) {
    if (decision.fingerprint !== fingerprint) throw new AppError('ALREADY_ARRIVED')
    return request
  }
  const refusal = refusalToDecide(request, record, viewer, now)
  if (refusal) throw new AppError(refusal)
  const by = { key: viewer.personKey, name: viewer.staff?.name ?? '' }
  return {
    ...request,
    state: granted ? 'granted' : 'refused',
    decision: { by, at: now, text: reason, commandId, fingerprint },
    openUntil: granted ? new Date(now.getTime() + openHours * 3_600_000) : null,
  }
}

/** The request with one more opening. */
export function open(request: VaultRequestRecord, record: CaseRecord, viewer: Viewer, now: Date): VaultRequestRecord {
  const refusal = refusalToOpen(request, record, viewer, now)
  if (refusal) throw new AppError(refusal)
  return { ...request, openings: request.openings + 1 }
}
