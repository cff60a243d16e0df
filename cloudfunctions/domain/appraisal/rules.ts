import type { AppraisalState } from '@nuanyu/types/appraisal'
import { assertAllowed, type At, isResend, moved } from '../../kernel/living/record'
import type { Viewer } from '../../kernel/viewer'
import { dayOf, endOfDay } from '../time/localTime'
import { reminderOf } from '../time/reminder'
import { addWorkingDays, type Calendar } from '../time/workingDays'
import { graderOf, isPerson, refusalOf } from './policy'
import type { AppraisalRecord, Appraised, Word } from './records'
import { APPEAL_DAYS, STATE_DAYS } from './terms'

/** What a command says, with everything already looked up. */
export type Command =
  | { name: 'include'; training: AppraisalRecord['training'] }
  | { name: 'propose'; grade: string; label: string; words: string; person: Appraised }
  | { name: 'sendBack'; reason: string }
  | { name: 'state'; agree: boolean; text: string; photos?: string[] }
  | { name: 'confirm' }
  | { name: 'publish' }
  | { name: 'appeal'; text: string; photos?: string[] }
  | { name: 'reconsider'; grade: string; label: string; reason: string }

/** A year of which nobody has said anything yet. */
export function blank(id: string, person: Appraised, year: number, now: Date): AppraisalRecord {
  return {
    _id: id,
    version: 1,
    state: 'open',
    history: [],
    updatedAt: now,
    person,
    year,
    proposal: null,
    returned: '',
    stateUntil: null,
    statement: null,
    confirmed: null,
    appealUntil: null,
    appeal: null,
    outcome: null,
    training: null,
  }
}

/** The record after the command, or a named refusal. A resend answers the record as it is. */
export function decide(
  record: AppraisalRecord,
  command: Command,
  seenVersion: number,
  viewer: Viewer,
  at: At & { calendar: Calendar },
): AppraisalRecord {
  if (isResend(record, viewer, at, command.name)) return record
  assertAllowed(refusalOf(command.name, record, viewer, at.now), record, seenVersion)
  const { said = '', ...change } = effectOf(record, command, viewer, at)
  return moved(record, command.name, { remindAt: null, ...change }, viewer, at, said)
}

type Effect = Partial<Omit<AppraisalRecord, 'version' | 'history' | 'updatedAt'>> & {
  state: AppraisalState
  said?: string
}

function effectOf(
  record: AppraisalRecord,
  command: Command,
  viewer: Viewer,
  { now, calendar }: At & { calendar: Calendar },
): Effect {
  const by = graderOf(record, viewer, now)
  const word = (text: string, photos: string[] = []): Word => ({
    text,
    at: now,
    photos,
    by: isPerson(record, viewer) ? null : by,
  })
  const until = (days: number) => endOfDay(addWorkingDays(dayOf(now), days, calendar))
  switch (command.name) {
    case 'include':
      return { state: record.state, training: command.training, remindAt: record.remindAt ?? null }
    case 'propose': {
      const { grade, label, words, person } = command
      const proposal = { ...by, grade, label, words, at: now }
      const stateUntil = until(STATE_DAYS)
      return {
        state: 'proposed',
        person,
        proposal,
        graders: withGrader(record, by),
        returned: '',
        statement: null,
        stateUntil,
        remindAt: reminderOf(stateUntil, calendar),
      }
    }
    case 'sendBack':
      // What the person said was about a grade that is no more; history keeps it.
      return {
        state: 'open',
        returned: command.reason,
        statement: null,
        confirmed: null,
        stateUntil: null,
        said: command.reason,
      }
    case 'state':
      return {
        state: 'stated',
        statement: { agree: command.agree, ...word(command.text, command.photos) },
        said: command.text,
      }
    case 'confirm':
      return { state: 'confirmed', confirmed: { ...by, at: now }, graders: withGrader(record, by) }
    case 'publish':
      return { state: 'published', appealUntil: until(APPEAL_DAYS) }
    case 'appeal':
      return { state: 'appealed', appeal: word(command.text, command.photos), said: command.text }
    case 'reconsider': {
      const { grade, label, reason } = command
      return { state: 'reconsidered', outcome: { ...by, grade, label, reason, at: now }, said: reason }
    }
  }
}

/** What time brings about: a reminder, as long as the term is not over. It is no command and makes nobody's page old. */
export function passTime(record: AppraisalRecord, now: Date): AppraisalRecord {
  if (!record.remindAt || record.remindAt > now) return record
  return { ...record, remindAt: null }
}

function withGrader({ graders = [] }: AppraisalRecord, { staffId }: { staffId: string }): string[] {
  return [...new Set([...graders, staffId])]
}

/** What people gave; a veto stands before it (views.ts) and leaves it as it is. */
export function givenGrade({ state, proposal, outcome }: AppraisalRecord): { grade: string; label: string } | null {
  if (outcome) return outcome
  return ['confirmed', 'published', 'appealed'].includes(state) ? proposal : null
}
