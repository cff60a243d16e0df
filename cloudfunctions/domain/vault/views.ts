import { roleNames } from '@nuanyu/types/roles'
import { vaultPurposes, type VaultRequestRow, vaultStates } from '@nuanyu/types/vault'
import type { Viewer } from '../../kernel/viewer'
import type { CaseRecord } from '../feedback/records'
import { sayWhen } from '../time/sayWhen'
import { refusalToDecide, refusalToOpen } from './policy'
import type { VaultRequestRecord } from './records'

/** A request as requester and custodian see it: nothing of what the case says, nothing of who is behind it. */
export function presentRequest(
  request: VaultRequestRecord,
  record: CaseRecord,
  viewer: Viewer,
  now: Date,
): VaultRequestRow {
  const state = request.state === 'granted' && request.openUntil && now > request.openUntil ? 'expired' : request.state
  const can: VaultRequestRow['can'] = []
  if (refusalToDecide(request, record, viewer, now) === null) can.push('decide')
  if (refusalToOpen(request, record, viewer, now) === null) can.push('open')
  return {
    id: request._id,
    caseId: request.caseId,
    caseCode: request.caseCode,
    purpose: vaultPurposes[request.purpose],
    reason: request.reason,
    by: `${request.by.name} · ${roleNames[request.by.role]}`,
    when: sayWhen(request.at, now),
    state,
    stateLabel: vaultStates[state],
    decision: request.decision && [request.decision.by.name, request.decision.text].filter(Boolean).join('：'),
    openUntil: request.openUntil?.toISOString() ?? null,
    openings: request.openings,
    can,
  }
}
