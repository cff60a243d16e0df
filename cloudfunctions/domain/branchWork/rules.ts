import type { Grading, PointRule } from '@nuanyu/types/branchWork'
import { AppError } from '@nuanyu/types/errors'
import { assertAllowed, type At, born, isResend, moved } from '../../kernel/living/record'
import type { Viewer } from '../../kernel/viewer'
import { gradingRefusal, pointRefusal } from './policy'
import type { Doer, GradingRecord, PointRecord } from './records'
import { type Score, suggestedFor } from './score'

function doerOf({ staff }: Viewer): Doer {
  return { staffId: staff?.staffId ?? '', name: staff?.name ?? '' }
}

type Entry = { branchId: string; branchName: string; rule: PointRule; day: string; reason: string; photos: string[] }

/** A new entry of the ledger; it counts once a second person agreed. */
export function enter(id: string, { rule, ...entry }: Entry, viewer: Viewer, at: At): PointRecord {
  return {
    ...born<PointRecord['state'], PointRecord['history'][number]['command']>(id, 'entered', 'enter', viewer, at),
    ...entry,
    year: Number(entry.day.slice(0, 4)),
    ruleId: rule.id,
    what: rule.what,
    points: rule.points,
    enteredBy: doerOf(viewer),
    reverses: null,
    reversal: 'none',
    returned: '',
  }
}

/** The entry that takes another one back, in the same year by the same rule. */
export function reversing(id: string, original: PointRecord, reason: string, viewer: Viewer, at: At): PointRecord {
  const { branchId, branchName, year, ruleId, what, points, day } = original
  return {
    ...born<PointRecord['state'], PointRecord['history'][number]['command']>(id, 'entered', 'enter', viewer, at),
    branchId,
    branchName,
    year,
    ruleId,
    what,
    points: -points,
    day,
    reason,
    photos: [],
    enteredBy: doerOf(viewer),
    reverses: original._id,
    reversal: 'none',
    returned: '',
  }
}

export type PointStep = { name: 'confirm' } | { name: 'sendBack'; reason: string }

export function decidePoint(
  record: PointRecord,
  command: PointStep,
  seenVersion: number,
  viewer: Viewer,
  at: At,
): PointRecord {
  if (isResend(record, viewer, at, command.name)) return record
  assertAllowed(pointRefusal(command.name, record, viewer, at.now), record, seenVersion)
  return command.name === 'confirm'
    ? moved(record, 'confirm', { state: 'confirmed' }, viewer, at)
    : moved(record, 'sendBack', { state: 'returned', returned: command.reason }, viewer, at, command.reason)
}

/** The original while its reversal waits, and after it was decided. */
export function withReversal(original: PointRecord, reversal: PointRecord['reversal']): PointRecord {
  return { ...original, reversal, version: original.version + 1 }
}

export function assertReversible(record: PointRecord, seenVersion: number, viewer: Viewer, now: Date): void {
  assertAllowed(pointRefusal('reverse', record, viewer, now), record, seenVersion)
}

// ---- the year's grade

export function blankGrading(
  id: string,
  branch: { branchId: string; branchName: string; year: number },
  now: Date,
): GradingRecord {
  return {
    _id: id,
    version: 1,
    state: 'open',
    history: [],
    updatedAt: now,
    ...branch,
    proposal: null,
    returned: '',
    decided: null,
  }
}

export type GradingStep =
  | { name: 'proposeGrade'; grading: Grading; reason: string; score: Score }
  | { name: 'decideGrade' }
  | { name: 'sendBackGrade'; reason: string }

export function decideGrading(
  record: GradingRecord,
  command: GradingStep,
  seenVersion: number,
  viewer: Viewer,
  at: At,
): GradingRecord {
  if (isResend(record, viewer, at, command.name)) return record
  assertAllowed(gradingRefusal(command.name, record, viewer, at.now), record, seenVersion)
  switch (command.name) {
    case 'proposeGrade': {
      const { grading, reason, score } = command
      const suggested = suggestedFor(score.total)
      assertExplained(grading, suggested, reason)
      const { total, lines } = score
      const proposal = { ...doerOf(viewer), grading, suggested, reason, total, lines, at: at.now }
      return moved(record, 'proposeGrade', { state: 'proposed', proposal, returned: '' }, viewer, at, reason)
    }
    case 'decideGrade': {
      const grading = record.proposal?.grading ?? 'poor'
      const decided = { ...doerOf(viewer), grading, at: at.now }
      return moved(record, 'decideGrade', { state: 'decided', decided }, viewer, at)
    }
    case 'sendBackGrade': {
      const change = { state: 'open' as const, decided: null, returned: command.reason }
      return moved(record, 'sendBackGrade', change, viewer, at, command.reason)
    }
  }
}

/** People decide, and where they decide otherwise than the table they say why. */
function assertExplained(grading: Grading, suggested: Grading, reason: string): void {
  if (grading === suggested || reason.length >= 6) return
  const message = '和按表算出的等次不同，请写明理由（至少 6 个字）'
  throw new AppError('VALIDATION', { details: { fields: [{ path: 'reason', message }] } })
}
