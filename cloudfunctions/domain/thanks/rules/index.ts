import { AppError } from '@nuanyu/types/errors'
import type { Viewer } from '../../../kernel/viewer'
import { refusalOf, relationsTo } from '../policy'
import { withoutRisky } from '../publishable'
import type { NoteHistory, NoteRecord } from '../records'
import { shelvesOf } from '../shelves'
import type { Command, EffectOf, Moment } from './command'
import { effects } from './effects'
import { actorOf } from './roles'

export type { Command, Moment, VerifiedFor } from './command'

/**
 * The note after the command, or a named refusal. A note that the viewer has no relation to does not exist for them. A
 * command that was already done (a resend) answers the note as it is. `seenVersion` null: taking back what one gave is
 * never refused because somebody else was at it meanwhile.
 */
export function decide(
  record: NoteRecord,
  command: Command,
  seenVersion: number | null,
  viewer: Viewer,
  at: Moment,
): NoteRecord {
  const relations = relationsTo(record, viewer, at.now)
  if (relations.length === 0) throw new AppError('NOT_FOUND')
  const sentBefore = record.history.find(
    ({ commandId, by }) => commandId === at.commandId && by.key === viewer.personKey,
  )
  if (sentBefore) {
    if (sentBefore.fingerprint !== at.fingerprint) throw new AppError('ALREADY_ARRIVED')
    return record
  }
  const refusal = refusalOf(command.name, record, relations, viewer)
  if (refusal === 'FORBIDDEN') throw new AppError(refusal)
  if (seenVersion !== null && record.version !== seenVersion) throw new AppError('CONFLICT')
  if (refusal) throw new AppError(refusal)
  const effectOf = effects[command.name] as EffectOf<Command['name']>
  const effect = effectOf(record, command as never, { viewer, relations, now: at.now })
  const state = effect.state ?? effect.change?.state ?? record.state
  const entry: NoteHistory = {
    at: at.now,
    command: command.name,
    to: state,
    by: actorOf(viewer, relations),
    text: effect.text ?? '',
    commandId: at.commandId,
    fingerprint: at.fingerprint,
  }
  return derived(
    record,
    { ...record, ...effect.change, state, history: [...(effect.change?.history ?? record.history), entry] },
    at.now,
  )
}

/** One more version, and what follows from the rest. */
export function derived(before: NoteRecord, after: NoteRecord, now: Date): NoteRecord {
  const next = { ...withoutRisky(after), version: before.version + 1, updatedAt: now }
  return { ...next, shelves: shelvesOf(next) }
}
