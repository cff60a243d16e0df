import { AppError } from '@nuanyu/types/errors'
import type { Viewer } from '../../../kernel/viewer'
import { derive } from '../derive'
import type { Relation } from '../lifecycle'
import { refusalOf, relationsTo } from '../policy'
import { DISCIPLINE_ROLE } from '../timeline'
import type { Actor, CaseRecord, HistoryEntry } from '../records'
import type { Command, Effect, EffectOf, Moment } from './command'
import { effects } from './effects'

export type { AssignedDepartment, Command, Moment, NamedStaff } from './command'

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
  const refusal = refusalOf(command.name, record, relations, viewer, at.now)
  if (refusal === 'FORBIDDEN') throw new AppError(refusal)
  if (record.version !== seenVersion) throw new AppError('CONFLICT')
  if (refusal) throw new AppError(refusal)
  return apply(record, command, viewer, relations, at)
}

function apply(record: CaseRecord, command: Command, viewer: Viewer, relations: Relation[], at: Moment): CaseRecord {
  const effectOf = effects[command.name] as EffectOf<Command['name']>
  const effect = effectOf(record, command as never, { viewer, ...at })
  return written(
    record,
    effect,
    {
      command: command.name,
      by: actorOf(record, viewer, relations),
      commandId: at.commandId,
      fingerprint: at.fingerprint,
    },
    at,
  )
}

/** The record with an effect, its trace in the history, and what follows from both. */
export function written(
  record: CaseRecord,
  effect: Effect,
  entry: Pick<HistoryEntry, 'command' | 'by' | 'commandId' | 'fingerprint'>,
  { now, calendar }: Pick<Moment, 'now' | 'calendar'>,
): CaseRecord {
  const state = effect.state ?? record.state
  return derive(
    {
      ...record,
      // Nothing is taken back that somebody has built on.
      undo: null,
      ...effect.change,
      state,
      turn: effect.turn ?? record.turn,
      version: record.version + 1,
      updatedAt: now,
      history: [
        ...(effect.change?.history ?? record.history),
        { at: now, to: state, text: effect.text ?? '', ...entry },
      ],
    },
    calendar,
  )
}

export function findResend(record: CaseRecord, viewer: Viewer, commandId: string): HistoryEntry | undefined {
  return record.history.find((entry) => entry.commandId === commandId && entry.by.key === viewer.personKey)
}

export function actorOf(record: CaseRecord, viewer: Viewer, relations: Relation[]): Actor {
  if (relations.includes('patient')) return { kind: 'patient', key: viewer.personKey, name: '', role: '患者' }
  return { kind: 'staff', key: viewer.personKey, name: viewer.staff?.name ?? '', role: roleOf(relations, viewer) }
}

function roleOf(relations: Relation[], viewer: Viewer): string {
  if (relations.includes('discipline') || relations.includes('protector')) return DISCIPLINE_ROLE
  // The office's own people may sit in a department; what they do for the office is the office's.
  if (relations.includes('complaint_office') && !relations.includes('handler')) return '投诉管理部门'
  if (relations.every((relation) => relation === 'overseer')) return '督办'
  return viewer.staff?.departmentName ?? ''
}
