import {
  type BranchScore,
  type GradingView,
  gradings,
  gradingStates,
  type PointRow,
  pointStates,
} from '@nuanyu/types/branchWork'
import type { Viewer } from '../../kernel/viewer'
import { sayDay, sayWhen } from '../time/sayWhen'
import { branchesOf, gradingCommandsOf, pointCommandsOf } from './policy'
import type { GradingRecord, PointRecord } from './records'
import { scoreOf, suggestedFor, tableInWords } from './score'
import { pointRules } from './shipped'

export function presentPoint(record: PointRecord, links: Map<string, string>, viewer: Viewer, now: Date): PointRow {
  const can = pointCommandsOf(record, viewer, now)
  return {
    id: record._id,
    version: record.version,
    branch: record.branchName,
    what: record.what,
    points: record.points,
    day: sayDay(record.day, now),
    reason: record.reason,
    photos: record.photos.map((id) => links.get(id) ?? '').filter(Boolean),
    by: record.enteredBy.name,
    when: sayWhen(record.history[0]?.at ?? record.updatedAt, now),
    state: record.state,
    stateLabel: pointStates[record.state],
    returned: record.returned,
    reversal: reversalOf(record),
    can,
    why: record.state === 'entered' && can.length === 0 ? '等党委办公室另一位同志审核' : '',
  }
}

function reversalOf({ reverses, reversal }: PointRecord): string {
  if (reverses !== null) return '冲销以前的一笔'
  return { none: '', waiting: '冲销待审核', done: '已冲销' }[reversal]
}

type Entries = { ruleId: string; what: string; points: number; state: PointRecord['state'] }[]

export function presentScore(
  branch: { id: string; name: string },
  year: number,
  entries: Entries,
  viewer: Viewer,
  now: Date,
): BranchScore {
  return {
    branch: { id: branch.id, label: branch.name },
    year,
    ...scoreOf(entries.filter(({ state }) => state === 'confirmed')),
    waiting: entries.filter(({ state }) => state === 'entered').length,
    rules: [...pointRules],
    canEnter: branchesOf(viewer, now).includes(branch.id),
  }
}

export function presentGrading(record: GradingRecord, score: BranchScore, viewer: Viewer, now: Date): GradingView {
  const suggested = suggestedFor(score.total)
  const { proposal, decided } = record
  const can = gradingCommandsOf(record, viewer, now)
  return {
    version: record.version,
    score,
    state: record.state,
    stateLabel: gradingStates[record.state],
    table: tableInWords(),
    suggested,
    suggestedLabel: gradings[suggested],
    proposal:
      proposal && record.state !== 'open'
        ? {
            label: gradings[proposal.grading],
            differs: proposal.grading !== proposal.suggested,
            reason: proposal.reason,
            by: proposal.name,
            when: sayWhen(proposal.at, now),
            total: proposal.total,
          }
        : null,
    returned: record.returned,
    decided: decided && { label: gradings[decided.grading], by: decided.name, when: sayWhen(decided.at, now) },
    moved: proposal !== null && record.state !== 'open' && proposal.total !== score.total,
    can,
    next: nextOf(record, can.length > 0),
  }
}

function nextOf({ state }: GradingRecord, may: boolean): string {
  if (state === 'open') return may ? '对照计分表提出等次；和算出的不同要写理由' : '由党委办公室评议'
  if (state === 'proposed') return may ? '请核对后审定或退回' : '由党委办公室另一位同志审定'
  return '已定级；需要更正请退回重评，原记录保留'
}
