import type { ErrorCode } from '@nuanyu/types/errors'
import type { Role } from '@nuanyu/types/roles'
import { hasRole, type Viewer } from '../../kernel/viewer'
import { relationsTo } from '../feedback/policy'
import type { CaseRecord } from '../feedback/records'
import type { VaultRequestRecord } from './records'

/**
 * In which capacity the viewer may ask who is behind a case: the complaint office, discipline, and the Party office for
 * what is escalated to it (DOMAIN §4). Nobody else, whatever they see of the case.
 */
export function asksAs(record: CaseRecord, viewer: Viewer, now: Date): Role | null {
  const relations = relationsTo(record, viewer, now)
  if (relations.includes('complaint_office')) return 'complaint_office'
  if (relations.includes('discipline') || relations.includes('protector')) return 'discipline'
  if (relations.includes('overseer') && hasRole(viewer, 'party_office', now)) return 'party_office'
  return null
}

/** Why the viewer may not ask, or null. A case one has nothing to do with does not exist. */
export function refusalToAsk(record: CaseRecord, viewer: Viewer, now: Date): ErrorCode | null {
  if (relationsTo(record, viewer, now).length === 0) return 'NOT_FOUND'
  return asksAs(record, viewer, now) ? null : 'FORBIDDEN'
}

/** A custodian knows of every request but their own, and but those about a case that is theirs or names them. */
export function mayKnow(record: CaseRecord, viewer: Viewer, now: Date): boolean {
  if (!hasRole(viewer, 'custodian', now)) return false
  return record.ownerKey !== viewer.personKey && !record.keptOut.includes(viewer.personKey)
}

/** Why the viewer may not decide, or null. */
export function refusalToDecide(
  request: VaultRequestRecord,
  record: CaseRecord,
  viewer: Viewer,
  now: Date,
): ErrorCode | null {
  if (!mayKnow(record, viewer, now)) return 'NOT_FOUND'
  if (request.by.key === viewer.personKey) return 'SELF_REVIEW'
  return request.state === 'requested' ? null : 'CONFLICT'
}

/** Why the viewer may not open, or null. The requester alone, in time, and while the case is still their business. */
export function refusalToOpen(
  request: VaultRequestRecord,
  record: CaseRecord,
  viewer: Viewer,
  now: Date,
): ErrorCode | null {
  if (request.by.key !== viewer.personKey || !asksAs(record, viewer, now)) return 'NOT_FOUND'
  if (request.state !== 'granted' || !request.openUntil) return 'WRONG_STATE'
  return now > request.openUntil ? 'EXPIRED' : null
}
