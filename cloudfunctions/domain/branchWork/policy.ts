import {
  type GradingCommand,
  GradingCommand as GradingCommands,
  type PointCommand,
  PointCommand as PointCommands,
} from '@nuanyu/types/branchWork'
import type { ErrorCode } from '@nuanyu/types/errors'
import { allowed, refusalBy } from '../../kernel/living/record'
import { grantsOf, hasRole, type Viewer } from '../../kernel/viewer'
import { type BranchPart, gradingLaw, pointLaw } from './lifecycle'
import type { GradingRecord, PointRecord } from './records'

/** Branches whose secretary the viewer is. */
export function branchesOf(viewer: Viewer, now: Date): string[] {
  return grantsOf(viewer, now).flatMap(({ role, scope }) =>
    role === 'branch_secretary' && scope.kind === 'branch' ? [scope.id] : [],
  )
}

export function partsOf(branchId: string, viewer: Viewer, now: Date): BranchPart[] {
  const parts: BranchPart[] = []
  if (branchesOf(viewer, now).includes(branchId)) parts.push('secretary')
  if (hasRole(viewer, 'party_office', now)) parts.push('party')
  return parts
}

/** Whoever keeps a branch's ledger judges neither its entries nor its grade, whatever else they are. */
function judgesOwn(branchId: string, viewer: Viewer, now: Date): boolean {
  return branchesOf(viewer, now).includes(branchId)
}

export function pointRefusal(command: PointCommand, record: PointRecord, viewer: Viewer, now: Date): ErrorCode | null {
  const refusal = refusalBy(pointLaw, command, record.state, partsOf(record.branchId, viewer, now))
  if (refusal) return refusal
  if (command === 'reverse') return record.reverses === null && record.reversal === 'none' ? null : 'WRONG_STATE'
  const own = record.enteredBy.staffId === viewer.staff?.staffId
  return own || judgesOwn(record.branchId, viewer, now) ? 'SELF_REVIEW' : null
}

export function pointCommandsOf(record: PointRecord, viewer: Viewer, now: Date): PointCommand[] {
  return allowed(PointCommands.options, (command) => pointRefusal(command, record, viewer, now))
}

export function gradingRefusal(
  command: GradingCommand,
  record: GradingRecord,
  viewer: Viewer,
  now: Date,
): ErrorCode | null {
  const refusal = refusalBy(gradingLaw, command, record.state, partsOf(record.branchId, viewer, now))
  if (refusal) return refusal
  if (judgesOwn(record.branchId, viewer, now)) return 'SELF_REVIEW'
  const proposed = record.proposal?.staffId === viewer.staff?.staffId
  return command === 'decideGrade' && proposed ? 'SELF_REVIEW' : null
}

export function gradingCommandsOf(record: GradingRecord, viewer: Viewer, now: Date): GradingCommand[] {
  return allowed(GradingCommands.options, (command) => gradingRefusal(command, record, viewer, now))
}
