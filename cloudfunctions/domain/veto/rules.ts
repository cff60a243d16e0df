import type { VetoState } from '@nuanyu/types/veto'
import { assertAllowed, type At, born, isResend, moved } from '../../kernel/living/record'
import type { Viewer } from '../../kernel/viewer'
import { dayOf, endOfDay } from '../time/localTime'
import { reminderOf } from '../time/reminder'
import { addWorkingDays, type Calendar } from '../time/workingDays'
import { effectiveStates, queueOf } from './lifecycle'
import { type Grounds, hashOf } from './lock'
import { doerOf, isPerson, isTermOver, refusalOf, seenBy } from './policy'
import type { EvidenceItem, Lock, Verdict, VetoPerson, VetoRecord } from './records'
import { APPEAL_DAYS, APPROVERS, STATEMENT_DAYS } from './terms'

/** What a command says, with everything already looked up and copied. */
export type Command =
  | { name: 'notify'; by: 'app' | 'paper'; note: string; key: string | null }
  | { name: 'add'; items: EvidenceItem[] }
  | { name: 'state'; text: string; photos: string[] }
  | { name: 'approve' | 'dismiss' | 'uphold' | 'revoke'; reason: string }
  | { name: 'appeal'; text: string; photos?: string[] }

type Proposal = {
  person: VetoPerson
  year: number
  rules: { id: string; label: string }[]
  facts: string
  items: EvidenceItem[]
}

/** A new proposal. Its evidence is locked from the first moment on. */
export function propose(id: string, { items, ...grounds }: Proposal, viewer: Viewer, at: At): VetoRecord {
  return derived({
    ...born<VetoState, VetoRecord['history'][number]['command']>(id, 'proposed', 'propose', viewer, at),
    ...grounds,
    proposer: doerOf(viewer, at.now),
    locks: [lockOf(grounds, [], items, viewer, at)],
    served: null,
    statementUntil: null,
    termTold: false,
    statements: [],
    approvals: [],
    dismissal: null,
    appealUntil: null,
    appeal: null,
    outcome: null,
    queue: 'open',
    effective: false,
    stepAt: null,
  })
}

function lockOf(grounds: Grounds, before: Lock[], items: EvidenceItem[], viewer: Viewer, at: At): Lock {
  const lock = { at: at.now, by: doerOf(viewer, at.now), previousHash: before.at(-1)?.hash ?? '', items }
  return { ...lock, hash: hashOf(grounds, lock) }
}

/** The record after the command, or a named refusal. A resend answers the record as it is. */
export function decide(
  record: VetoRecord,
  command: Command,
  seenVersion: number,
  viewer: Viewer,
  at: At & { calendar: Calendar },
): VetoRecord {
  if (isResend(record, viewer, at, command.name)) return record
  assertAllowed(refusalOf(command.name, record, viewer, at.now), seenBy(record, viewer), seenVersion)
  const { said = '', ...change } = effectOf(record, command, viewer, at)
  return derived(moved(record, command.name, change, viewer, at, said))
}

type Effect = Partial<Omit<VetoRecord, 'version' | 'history' | 'updatedAt'>> & { state: VetoState; said?: string }

function effectOf(record: VetoRecord, command: Command, viewer: Viewer, at: At & { calendar: Calendar }): Effect {
  const entered = isPerson(record, viewer) ? null : doerOf(viewer, at.now)
  const verdict = (text: string): Verdict => ({ ...doerOf(viewer, at.now), at: at.now, text })
  switch (command.name) {
    case 'notify': {
      const { by, note, key } = command
      const served = { at: at.now, by, note }
      return { state: 'notified', served, person: { ...record.person, key }, ...termFrom(at) }
    }
    case 'add': {
      const locks = [...record.locks, lockOf(record, record.locks, command.items, viewer, at)]
      if (record.state === 'proposed') return { state: 'proposed', locks }
      // Who agreed had not seen it, and the person has not answered it.
      const state = record.statements.length > 0 ? 'statement' : 'notified'
      const formerApprovals = [...(record.formerApprovals ?? []), ...record.approvals]
      return { state, locks, approvals: [], formerApprovals, ...termFrom(at) }
    }
    case 'state': {
      const { text, photos } = command
      const state = record.state === 'deciding' ? 'deciding' : 'statement'
      return { state, statements: [...record.statements, { at: at.now, text, photos, by: entered }], said: text }
    }
    case 'approve': {
      const approvals = [...record.approvals, verdict(command.reason)]
      if (approvals.length < APPROVERS) return { state: 'deciding', approvals, said: command.reason }
      return { state: 'in_force', approvals, appealUntil: daysAfter(at, APPEAL_DAYS), said: command.reason }
    }
    case 'dismiss':
      return { state: 'dismissed', dismissal: verdict(command.reason), said: command.reason }
    case 'appeal':
      return {
        state: 'appealed',
        appeal: { at: at.now, text: command.text, photos: command.photos ?? [], by: entered },
        said: command.text,
      }
    case 'uphold':
      return { state: 'upheld', outcome: verdict(command.reason), said: command.reason }
    case 'revoke':
      return { state: 'revoked', outcome: verdict(command.reason), said: command.reason }
  }
}

/** A full term from today: the day of the notice is day zero. */
function termFrom(at: At & { calendar: Calendar }): Partial<VetoRecord> {
  const statementUntil = daysAfter(at, STATEMENT_DAYS)
  const remindAt = reminderOf(statementUntil, at.calendar)
  return { statementUntil, remindAt, reminded: false, termTold: false }
}

function daysAfter({ now, calendar }: { now: Date; calendar: Calendar }, days: number): Date {
  return endOfDay(addWorkingDays(dayOf(now), days, calendar))
}

/**
 * What time brings about: who has not spoken is reminded once, and that the term is over is told once. It decides nothing,
 * and whoever has the page open may go on.
 */
export function passTime(record: VetoRecord, now: Date): VetoRecord {
  if (!waits(record) || record.termTold) return record
  if (isTermOver(record, now)) return derived({ ...record, termTold: true })
  const due = reminderDue(record)
  return due !== null && due <= now ? derived({ ...record, reminded: true }) : record
}

const waits = ({ state }: VetoRecord) => state === 'notified' || state === 'statement'

/** What was added later wants a word of its own. */
function reminderDue({ statements, locks, remindAt = null, reminded = false }: VetoRecord): Date | null {
  const since = locks.at(-1)?.at
  return reminded || statements.some(({ at }) => since === undefined || at >= since) ? null : remindAt
}

function derived(record: VetoRecord): VetoRecord {
  return {
    ...record,
    queue: queueOf[record.state],
    effective: effectiveStates.includes(record.state),
    stepAt: waits(record) && !record.termTold ? (reminderDue(record) ?? record.statementUntil) : null,
  }
}
