import { AppError } from '@nuanyu/types/errors'
import { _, database, type Transaction } from '../../../kernel/database'
import type { ApprovalRecord, InvitationRecord } from '../records'

export async function getApproval(id: string): Promise<ApprovalRecord> {
  return found(await database.get<ApprovalRecord>('approvals', id))
}

export async function approvalIn(tx: Transaction, id: string): Promise<ApprovalRecord> {
  return found(await tx.get<ApprovalRecord>('approvals', id))
}

function found(approval: ApprovalRecord | null): ApprovalRecord {
  if (!approval) throw new AppError('NOT_FOUND')
  return approval
}

/** What waits, or what was decided; newest first. */
export async function approvalsPage(
  waiting: boolean,
  after: { at: Date; id: string } | null,
  limit: number,
): Promise<ApprovalRecord[]> {
  const which = { state: waiting ? 'waiting' : _.in(['granted', 'refused', 'withdrawn']) }
  const page = after && _.or({ at: _.lt(after.at) }, { at: after.at, _id: _.lt(after.id) })
  return database.find<ApprovalRecord>('approvals', {
    where: page ? _.and(which, page) : which,
    orderBy: [
      ['at', 'desc'],
      ['_id', 'desc'],
    ],
    limit,
  })
}

export async function countWaiting(): Promise<number> {
  return database.count('approvals', { state: 'waiting' })
}

export async function waitingFor(staffId: string): Promise<ApprovalRecord[]> {
  return database.find<ApprovalRecord>('approvals', { where: { staffId, state: 'waiting' }, limit: 20 })
}

export async function countProposedBy(key: string): Promise<number> {
  return database.count('approvals', { 'by.key': key, state: 'waiting' })
}

/** How far somebody's latest way in has come. */
export async function latestJoin(key: string): Promise<ApprovalRecord | null> {
  const [latest] = await database.find<ApprovalRecord>('approvals', {
    where: { key, kind: 'join' },
    orderBy: [['at', 'desc']],
    limit: 1,
  })
  return latest ?? null
}

export async function findInvitation(id: string): Promise<InvitationRecord | null> {
  return database.get<InvitationRecord>('invitations', id)
}

export async function invitationIn(tx: Transaction, id: string | undefined): Promise<InvitationRecord | null> {
  return id === undefined ? null : tx.get<InvitationRecord>('invitations', id)
}

/** Used or not, nobody asks after them any more. */
export async function removeInvitationsBefore(at: Date): Promise<number> {
  return database.removeWhere('invitations', { at: _.lt(at) })
}
