import {
  answers as fitsItem,
  type CallState,
  type CheckItem,
  type ItemAnswer,
  type Outcome,
} from '@nuanyu/types/inspection'
import { AppError } from '@nuanyu/types/errors'
import { assertAllowed, type At, born, isBy, isResend, moved } from '../../../kernel/living/record'
import type { Viewer } from '../../../kernel/viewer'
import { dayOf, startOfDay } from '../../time/localTime'
import { sayWhen } from '../../time/sayWhen'
import { MAX_ATTEMPTS } from '../terms'
import { earliest, mayDial } from './hours'
import { refusalOf } from './policy'
import type { CallCommand, CallRecord } from './records'

export type NewCall = Pick<
  CallRecord,
  | 'planId'
  | 'plan'
  | 'from'
  | 'until'
  | 'calleeId'
  | 'lineKey'
  | 'order'
  | 'reserve'
  | 'department'
  | 'postKind'
  | 'name'
  | 'leftOn'
  | 'inspectorKey'
  | 'inspector'
>

export function drawn(id: string, given: NewCall, viewer: Viewer, at: At): CallRecord {
  return {
    ...born(id, 'to_call' as CallState, 'draw' as CallCommand, viewer, at),
    ...given,
    attempts: [],
    openSince: null,
    answers: [],
    words: '',
    complaint: null,
    queue: 'todo',
    nextAt: earliest({ attempts: [], from: given.from }, at.now),
  }
}

/** Refused outside sensible hours, with when it may be. A line that broke off is the same attempt. */
export function dial(call: CallRecord, seen: number, viewer: Viewer, at: At): CallRecord {
  if (isResend(call, viewer, at, 'dial')) return call
  assertAllowed(refusalOf('dial', call, viewer, at.now), call, seen)
  const answer = mayDial(call, at.now)
  if (!answer.may) throw new AppError('WRONG_STATE', { message: sayWait(call, at.now) })
  return moved(call, 'dial', { state: call.state, openSince: call.openSince ?? at.now }, viewer, at)
}

/** Refused where another plan rang the same number in this half of the day. */
export function assertNotRung(call: CallRecord, other: { callId: string; at: Date }, now: Date): void {
  if (other.callId === call._id) return
  const from = earliest({ attempts: [{ at: other.at }], from: call.from }, now)
  if (from <= now) return
  throw new AppError('WRONG_STATE', { message: `这个号码刚为别的计划打过，${sayWhen(from, now)} 以后再打` })
}

/** Empty when one may dial now. */
export function sayWait(call: CallRecord, now: Date): string {
  const answer = mayDial(call, now)
  if (answer.may) return ''
  if (answer.why === 'unrecorded') return '上一次打了还没有记下结果，请先记下'
  if (answer.why === 'over') return '计划的时间已经过了，不能再打'
  return `现在不方便打扰，${sayWhen(answer.from, now)} 以后再打`
}

export type Recorded = { outcome: Outcome; answers: ItemAnswer[]; words: string; items: readonly CheckItem[] }

export function record(
  call: CallRecord,
  { outcome, answers, words, items }: Recorded,
  seen: number,
  viewer: Viewer,
  at: At,
): CallRecord {
  if (isResend(call, viewer, at, 'record')) return call
  assertAllowed(refusalOf('record', call, viewer, at.now), call, seen)
  assertFits(answers, items)
  const attempts = [...call.attempts, { at: call.openSince ?? at.now, outcome }]
  const state = stateAfter(outcome, attempts.length)
  // No more half-days left in the plan: it does not get better by waiting.
  const over = state === 'to_call' && isOver({ ...call, attempts, openSince: null }, at.now)
  return ended(
    moved(
      call,
      'record',
      { state: over ? 'unreachable' : state, attempts, openSince: null, answers, words },
      viewer,
      at,
    ),
    at.now,
  )
}

function stateAfter(outcome: Outcome, attempts: number): CallState {
  if (outcome !== 'no_answer') return outcome
  return attempts >= MAX_ATTEMPTS ? 'unreachable' : 'to_call'
}

function isOver(call: CallRecord, now: Date): boolean {
  const answer = mayDial(call, now)
  return !answer.may && answer.why === 'over'
}

function assertFits(answers: readonly ItemAnswer[], items: readonly CheckItem[]): void {
  const byId = new Map(items.map((item) => [item.id, item]))
  const wrong = answers.findIndex(({ itemId, value }, index) => {
    const item = byId.get(itemId)
    return !item || !fitsItem(item, value) || answers.findIndex((other) => other.itemId === itemId) !== index
  })
  if (wrong !== -1)
    throw new AppError('VALIDATION', {
      details: { fields: [{ path: `answers.${wrong}`, message: '回答和题目对不上' }] },
    })
}

/**
 * With a code it leads to the case. Without one nothing may: two records of the same moment are a pair, so the call says
 * only on which day.
 */
export function complained(call: CallRecord, code: string, seen: number, viewer: Viewer, at: At): CallRecord {
  if (isResend(call, viewer, at, 'complain')) return call
  assertAllowed(refusalOf('complain', call, viewer, at.now), call, seen)
  const when = code === '' ? { ...at, now: theDayOf(at.now) } : at
  const after = moved(call, 'complain', { state: call.state, complaint: { code } }, viewer, when)
  return code === '' ? { ...after, updatedAt: call.updatedAt } : after
}

export function theDayOf(now: Date): Date {
  return startOfDay(dayOf(now))
}

/** Nobody needs to be called any more: agreement taken back, the number gone. */
export function drop(call: CallRecord, viewer: Viewer, at: At): CallRecord {
  if (call.state !== 'to_call') return call
  return ended(moved(call, 'drop', { state: 'dropped', openSince: null }, viewer, at), at.now)
}

/** Whether the viewer rang: what was said then about calling again counts, whatever became of the plan. */
export function rang({ history }: CallRecord, viewer: Viewer): boolean {
  return history.some(({ command, by }) => command === 'dial' && isBy(by, viewer))
}

/** To another inspector. One who is on the telephone keeps it. */
export function assign(call: CallRecord, inspector: { key: string; name: string }, viewer: Viewer, at: At): CallRecord {
  if (call.state !== 'to_call' || call.openSince || call.inspectorKey === inspector.key) return call
  const given = { inspectorKey: inspector.key, inspector: inspector.name }
  return moved(call, 'assign', { state: call.state, ...given }, viewer, at)
}

function ended(call: CallRecord, now: Date): CallRecord {
  return call.state === 'to_call'
    ? { ...call, nextAt: earliest(call, now) }
    : { ...call, queue: 'done', nextAt: call.updatedAt }
}

/** Whose place the next in the order takes. */
export function wantsReserve(before: CallRecord, after: CallRecord): boolean {
  return before.state === 'to_call' && ['refused', 'unreachable', 'wrong_number', 'dropped'].includes(after.state)
}
