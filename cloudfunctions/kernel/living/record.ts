import { AppError, type ErrorCode } from '@nuanyu/types/errors'
import type { Viewer } from '../viewer'

/**
 * A record that people move from state to state by commands, and that remembers each of them. Rooms whose records live
 * like this say who may do what in one table (`Law`) and what a command changes in one function; the rest is here.
 */
export type Living<State extends string = string, Command extends string = string> = {
  _id: string
  /** Grows by one with every command; a command must name the one it saw. */
  version: number
  state: State
  history: HistoryEntry<State, Command>[]
  updatedAt: Date
}

export type HistoryEntry<State extends string = string, Command extends string = string> = {
  at: Date
  command: Command
  to: State
  by: By
  /** What they said with it; empty when nothing. */
  text: string
  /** Recognises a resend, and a changed one. */
  commandId: string
  fingerprint: string
}

/** `staffId`: a new telephone gives somebody a new key; absent of patients, and of the timer. */
export type By = { key: string; staffId?: string; name: string }

/** What every command says about itself beside its content. */
export type At = { now: Date; commandId: string; fingerprint: string }

export function byOf({ personKey, staff }: Viewer): By {
  return { key: personKey, ...(staff && { staffId: staff.staffId }), name: staff?.name ?? '' }
}

/** Whether it was the viewer, also with another telephone. */
export function isBy(by: By | null | undefined, { personKey, staff }: Viewer): boolean {
  return !!by && (by.key === personKey || (by.staffId !== undefined && by.staffId === staff?.staffId))
}

/** What a record begins with. `command`: how its history calls the beginning. */
export function born<State extends string, Command extends string>(
  id: string,
  state: State,
  command: Command,
  viewer: Viewer,
  at: At,
  text = '',
): Living<State, Command> {
  const entry = { at: at.now, command, to: state, by: byOf(viewer), text, ...sent(at) }
  return { _id: id, version: 1, state, history: [entry], updatedAt: at.now }
}

/** The record after a command. `change` holds the new state and whatever else the command changes. */
export function moved<R extends Living>(
  record: R,
  command: R['history'][number]['command'],
  change: Partial<Omit<R, 'version' | 'history' | 'updatedAt'>> & Pick<R, 'state'>,
  viewer: Viewer,
  at: At,
  text = '',
): R {
  const entry = { at: at.now, command, to: change.state, by: byOf(viewer), text, ...sent(at) }
  return {
    ...record,
    ...change,
    version: record.version + 1,
    history: [...record.history, entry],
    updatedAt: at.now,
  }
}

function sent({ commandId, fingerprint }: At): Pick<At, 'commandId' | 'fingerprint'> {
  return { commandId, fingerprint }
}

/** Whether this was done before under the same id. The same id with other content, or as another command, is refused. */
export function isResend<R extends Living>(
  { history }: R,
  { personKey }: Viewer,
  { commandId, fingerprint }: At,
  command: R['history'][number]['command'],
): boolean {
  const before = history.find((entry) => entry.commandId === commandId && entry.by.key === personKey)
  if (before && (before.fingerprint !== fingerprint || before.command !== command))
    throw new AppError('ALREADY_ARRIVED')
  return before !== undefined
}

/** Who may do what in which state. `Part`: what somebody is in a record: a role, its drafter, whom it is about. */
export type Law<Command extends string, Part extends string, State extends string> = Record<
  Command,
  Partial<Record<Part, readonly State[]>>
>

/**
 * Why somebody who plays these parts may not give the command now; null when they may. No part: the record is not there
 * for them. No part that ever may: forbidden. A part that may, but not now: wrong state.
 */
export function refusalBy<Command extends string, Part extends string, State extends string>(
  law: Law<Command, Part, State>,
  command: Command,
  state: State,
  parts: readonly Part[],
): Extract<ErrorCode, 'NOT_FOUND' | 'FORBIDDEN' | 'WRONG_STATE'> | null {
  if (parts.length === 0) return 'NOT_FOUND'
  const states = parts.flatMap((part) => [law[command][part] ?? []])
  if (states.every((some) => some.length === 0)) return 'FORBIDDEN'
  return states.some((some) => some.includes(state)) ? null : 'WRONG_STATE'
}

/** Refuses in the order in which people understand it: not yours, seen too old a version, not now. */
export function assertAllowed(refusal: ErrorCode | null, { version }: Living, seenVersion: number): void {
  if (refusal === 'FORBIDDEN' || refusal === 'NOT_FOUND') throw new AppError(refusal)
  if (version !== seenVersion) throw new AppError('CONFLICT')
  if (refusal) throw new AppError(refusal)
}

/** Commands that are not refused now: what a page offers as buttons. */
export function allowed<Command extends string>(
  commands: readonly Command[],
  refusalOf: (command: Command) => ErrorCode | null,
): Command[] {
  return commands.filter((command) => refusalOf(command) === null)
}
