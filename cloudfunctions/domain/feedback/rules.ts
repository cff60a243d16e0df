import type { CaseCommand, CaseState, Change } from '@nuanyu/types/feedback'
import { AppError } from '@nuanyu/types/errors'
import type { Viewer } from '../../kernel/viewer'
import type { Calendar } from '../time/workingDays'
import { startClock } from './deadlines'
import { lifecycle } from './lifecycle'
import { isSelfReview, mayEver, relationsTo } from './policy'
import type { Actor, CaseRecord, HistoryEntry, Turn } from './records'

/** What a command changes. Everything else of the case stays. */
export type Command =
  | { name: 'accept' }
  | { name: 'assign'; department: { id: string; name: string; branchId: string | null }; coordinated: boolean }
  | { name: 'investigate' }
  | { name: 'submitReply'; text: string; change: Change }
  | { name: 'returnReply'; reason: string }
  | { name: 'approveReply' }
  | { name: 'evaluate'; solved: boolean; satisfied: boolean; reason: string }

export type Moment = { now: Date; calendar: Calendar; commandId: string; fingerprint: string }

/**
 * The case after the command, or a named refusal. A case that the viewer has no relation to does not exist for them.
 * A command that was already done (a resend) answers the case as it is.
 */
export function decide(
  record: CaseRecord,
  command: Command,
  seenVersion: number,
  viewer: Viewer,
  at: Moment,
): CaseRecord {
  const relations = relationsTo(record, viewer, at.now)
  if (relations.length === 0) throw new AppError('NOT_FOUND')
  const sentBefore = findResend(record, viewer, at.commandId)
  if (sentBefore) {
    if (sentBefore.fingerprint !== at.fingerprint) throw new AppError('ALREADY_ARRIVED')
    return record
  }
  if (!mayEver(command.name, relations, record)) throw new AppError('FORBIDDEN')
  if (record.version !== seenVersion) throw new AppError('CONFLICT')
  if (!lifecycle[command.name].from.includes(record.state)) throw new AppError('WRONG_STATE')
  if (isSelfReview(command.name, record, viewer)) throw new AppError('SELF_REVIEW')
  return apply(record, command, viewer, at)
}

/** The pure effect, without asking who; also used to replay believable histories for the demo. */
export function apply(record: CaseRecord, command: Command, viewer: Viewer, at: Moment): CaseRecord {
  const next = effects(record, command, viewer, at)
  const after = { ...record, ...next.change, state: next.state, turn: next.turn }
  return {
    ...after,
    version: record.version + 1,
    updatedAt: at.now,
    history: [
      ...record.history,
      {
        at: at.now,
        command: command.name,
        to: next.state,
        by: actorOf(record, command.name, viewer),
        text: next.text ?? '',
        commandId: at.commandId,
        fingerprint: at.fingerprint,
      },
    ],
  }
}

type Effect = { state: CaseState; turn: Turn; change?: Partial<CaseRecord>; text?: string }

function effects(record: CaseRecord, command: Command, viewer: Viewer, { now, calendar }: Moment): Effect {
  switch (command.name) {
    case 'accept':
      // Who accepts for the answering department has it; without one the complaint office still has to find it.
      return record.department || record.lane === 'discipline'
        ? { state: 'assigned', turn: 'department' }
        : { state: 'accepted', turn: 'complaint_office' }
    case 'assign':
      return {
        state: 'assigned',
        turn: 'department',
        text: command.department.name,
        change: {
          department: { id: command.department.id, name: command.department.name },
          branchId: command.department.branchId,
          // Another department starts afresh and does not read the former one's draft.
          draft: command.department.id === record.department?.id ? record.draft : null,
          ...reassignedClock(record, command.coordinated, calendar),
        },
      }
    case 'investigate':
      return { state: 'investigating', turn: 'department' }
    case 'submitReply':
      return {
        state: 'reply_review',
        turn: 'complaint_office',
        change: {
          draft: {
            text: command.text,
            change: command.change,
            at: now,
            byKey: viewer.personKey,
            byName: viewer.staff?.name ?? '',
            returned: '',
          },
        },
      }
    case 'returnReply':
      return {
        state: 'investigating',
        turn: 'department',
        text: command.reason,
        change: { draft: record.draft && { ...record.draft, returned: command.reason } },
      }
    case 'approveReply':
      return approved(record, now)
    case 'evaluate':
      return evaluated(record, command, { now, calendar })
  }
}

/** Coordinating several departments makes 10 working days of 5, counted from the same receipt. */
function reassignedClock(record: CaseRecord, coordinated: boolean, calendar: Calendar): Partial<CaseRecord> {
  if (coordinated === record.coordinated) return {}
  const { dueAt, provisional } = startClock(record.roundStartedAt, coordinated, calendar)
  return { coordinated, dueAt, provisional }
}

function approved(record: CaseRecord, now: Date): Effect {
  if (!record.draft) throw new AppError('WRONG_STATE')
  const late = record.overdue || now > record.dueAt
  const firstRound = record.firstRound === 'running' ? (late ? 'late' : 'on_time') : record.firstRound
  return {
    state: 'replied',
    turn: 'patient',
    change: {
      reply: { text: record.draft.text, change: record.draft.change, at: now },
      draft: null,
      // The patient's word was on the former reply.
      evaluation: null,
      overdue: late,
      firstRound,
    },
  }
}

/** "Not solved", with the reason the contract asks for, starts a new round with a clock of its own. */
function evaluated(
  record: CaseRecord,
  answer: { solved: boolean; satisfied: boolean; reason: string },
  { now, calendar }: Pick<Moment, 'now' | 'calendar'>,
): Effect {
  const { solved, satisfied, reason } = answer
  const evaluation = { solved, satisfied, reason, at: now }
  if (solved) return { state: 'closed', turn: 'nobody', text: reason, change: { evaluation } }
  const round = record.round + 1
  return {
    state: 'reopened',
    turn: round > 2 || (!record.department && record.lane === 'department') ? 'complaint_office' : 'department',
    text: reason,
    change: {
      evaluation,
      round,
      roundStartedAt: now,
      overdue: false,
      ...startClock(now, record.coordinated, calendar),
    },
  }
}

/** The timer's own step: past the end of the due day and still open. */
export function markOverdue(record: CaseRecord, now: Date): CaseRecord {
  if (record.overdue || now <= record.dueAt) return record
  return {
    ...record,
    overdue: true,
    firstRound: record.firstRound === 'running' ? 'late' : record.firstRound,
    // The version stays: a handler who is just writing must not be refused because a day ended.
    updatedAt: now,
    history: [
      ...record.history,
      {
        at: now,
        command: 'mark_overdue',
        to: record.state,
        by: { kind: 'system', key: 'jobs', name: '', role: '系统' },
        text: '',
        commandId: `overdue-${record.round}`,
        fingerprint: '',
      },
    ],
  }
}

function findResend(record: CaseRecord, viewer: Viewer, commandId: string): HistoryEntry | undefined {
  return record.history.find((entry) => entry.commandId === commandId && entry.by.key === viewer.personKey)
}

function actorOf(record: CaseRecord, command: CaseCommand, viewer: Viewer): Actor {
  if (record.ownerKey === viewer.personKey) return { kind: 'patient', key: viewer.personKey, name: '', role: '患者' }
  const office = lifecycle[command].by.includes('handler') ? (viewer.staff?.departmentName ?? '') : '投诉管理部门'
  return { kind: 'staff', key: viewer.personKey, name: viewer.staff?.name ?? '', role: office }
}
