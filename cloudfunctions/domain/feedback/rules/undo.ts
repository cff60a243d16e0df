import { AppError } from '@nuanyu/types/errors'
import { UNDO_MINUTES } from '@nuanyu/types/feedback'
import type { Viewer } from '../../../kernel/viewer'
import { relationsTo } from '../policy'
import type { CaseRecord } from '../records'
import type { Moment } from './command'
import { actorOf, findResend, written } from './index'

/** Taking back what was done to several cases at once. The history keeps both, the doing and the taking back. */

const UNDO_MS = UNDO_MINUTES * 60_000

/** What a write fills in by itself, and what is never taken back. */
const kept: readonly (keyof CaseRecord)[] = [
  'version',
  'history',
  'updatedAt',
  'undo',
  'seats',
  'todo',
  'orderAt',
  'nextStepAt',
  'terms',
  'termsFrom',
  'termsBy',
]

/** The case after a command, with the way back. Several cases merged into one have one way back there. */
export function undoable(
  before: CaseRecord,
  after: CaseRecord,
  viewer: Viewer,
  { now, commandId }: Pick<Moment, 'now' | 'commandId'>,
): CaseRecord {
  if (after === before) return before
  const { undo } = before
  if (undo && undo.commandId === commandId && undo.byKey === viewer.personKey) return { ...after, undo }
  const changed = (Object.keys(after) as (keyof CaseRecord)[]).filter(
    (key) => !kept.includes(key) && JSON.stringify(before[key]) !== JSON.stringify(after[key]),
  )
  const former = Object.fromEntries(changed.map((key) => [key, before[key]])) as Partial<CaseRecord>
  return { ...after, undo: { commandId, byKey: viewer.personKey, at: now, before: former } }
}

/** The case as it was before the command `of`; its version goes on, as somebody may have seen what is taken back. */
export function takeBack(record: CaseRecord, of: string, viewer: Viewer, at: Moment): CaseRecord {
  if (wasTakenBack(record, viewer, at)) return record
  const { before } = wayBack(record, of, viewer, at.now)
  return writtenBack(record, { ...before, undo: null }, '', viewer, at)
}

/** A case comes out again of the one it was merged into. What others came with stays until they have gone as well. */
export function takeBackMerge(
  record: CaseRecord,
  main: CaseRecord,
  of: string,
  viewer: Viewer,
  at: Moment,
): [CaseRecord, CaseRecord] {
  if (wasTakenBack(record, viewer, at)) return [record, main]
  const { before } = wayBack(main, of, viewer, at.now)
  const alone = takeBack(record, of, viewer, at)
  const brought = [record._id, ...record.mergedFrom.map(({ id }) => id)]
  const mergedFrom = main.mergedFrom.filter(({ id }) => !brought.includes(id))
  const allGone = mergedFrom.length === (before.mergedFrom ?? main.mergedFrom).length
  const change = allGone ? { ...before, mergedFrom, undo: null } : { mergedFrom, undo: main.undo ?? null }
  return [alone, writtenBack(main, change, record.code, viewer, at)]
}

function wayBack(record: CaseRecord, of: string, viewer: Viewer, now: Date): NonNullable<CaseRecord['undo']> {
  const relations = relationsTo(record, viewer, now)
  if (relations.length === 0) throw new AppError('NOT_FOUND')
  if (!relations.includes('complaint_office') && !relations.includes('discipline')) throw new AppError('FORBIDDEN')
  const { undo } = record
  if (!undo || undo.commandId !== of || undo.byKey !== viewer.personKey)
    throw new AppError('WRONG_STATE', { message: '之后已经有人办理过，不能再撤销' })
  if (now.getTime() - undo.at.getTime() > UNDO_MS)
    throw new AppError('EXPIRED', { message: `超过 ${UNDO_MINUTES} 分钟，不能再撤销` })
  return undo
}

function wasTakenBack(record: CaseRecord, viewer: Viewer, { commandId, fingerprint }: Moment): boolean {
  const sent = findResend(record, viewer, commandId)
  if (sent && sent.fingerprint !== fingerprint) throw new AppError('ALREADY_ARRIVED')
  return sent !== undefined
}

function writtenBack(
  record: CaseRecord,
  change: Partial<CaseRecord>,
  text: string,
  viewer: Viewer,
  at: Moment,
): CaseRecord {
  const by = actorOf(record, viewer, relationsTo(record, viewer, at.now))
  const { commandId, fingerprint } = at
  const { state = record.state, turn = record.turn } = change
  return written(record, { state, turn, change, text }, { command: 'undo', by, commandId, fingerprint }, at)
}
