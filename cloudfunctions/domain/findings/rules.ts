import type { Disposal, FindingState } from '@nuanyu/types/findings'
import { assertAllowed, type At, born, byOf, isResend, moved } from '../../kernel/living/record'
import type { Viewer } from '../../kernel/viewer'
import type { DepartmentRef } from '../feedback/records'
import { dayOf, endOfDay } from '../time/localTime'
import { addWorkingDays, type Calendar } from '../time/workingDays'
import { derived } from './derive'
import { refusalOf } from './policy'
import type { FindingRecord, Person } from './records'
import { ANSWER_WORKING_DAYS } from './terms'

/** What a command says, with everything already looked up. */
export type Command =
  | { name: 'review'; wording: string; showPhotos: boolean }
  | { name: 'drop'; reason: string }
  | { name: 'notify'; told: Told }
  | { name: 'accept' | 'appeal'; text: string; photos: string[] }
  | { name: 'confirm'; reason: string; told: Told }
  | { name: 'dismiss'; reason: string }
  | { name: 'dispose'; disposal: Disposal; text: string; talkId: string | null }
  | { name: 'close'; text: string }

/** Who is to be told: the person with the key they have now, and of a unit the keys of those who lead it. */
export type Told = { person: Person | null; heads: string[] }

export type Seen = Pick<FindingRecord, 'origin' | 'item' | 'good' | 'person' | 'text' | 'photos' | 'seenAt'> & {
  id: string
  department: DepartmentRef
}

/** As somebody saw it. Nobody is told, and nothing is decided. */
export function report({ id, ...seen }: Seen, viewer: Viewer, at: At, calendar: Calendar): FindingRecord {
  return derived(
    {
      ...born<FindingRecord['state'], FindingRecord['history'][number]['command']>(
        id,
        'submitted',
        'report',
        viewer,
        at,
      ),
      ...seen,
      personal: seen.person !== null,
      wording: '',
      showPhotos: false,
      reporter: byOf(viewer),
      reviewer: null,
      heads: [],
      answerBy: null,
      reminded: false,
      silent: false,
      answer: null,
      decision: null,
      disposal: null,
      queue: 'review',
      subjects: [],
      confirmedAt: null,
      nextStepAt: null,
    },
    calendar,
  )
}

/** The finding after the command, or a named refusal. A resend answers it as it is. */
export function decide(
  record: FindingRecord,
  command: Command,
  seenVersion: number,
  viewer: Viewer,
  at: At,
  calendar: Calendar,
): FindingRecord {
  if (isResend(record, viewer, at, command.name)) return record
  assertAllowed(refusalOf(command.name, record, viewer, at.now), record, seenVersion)
  const { said = '', ...change } = effectOf(record, command, viewer, at.now, calendar)
  const after = moved(record, command.name, change, viewer, at, said)
  return derived(clears(command) ? cleared(after) : after, calendar)
}

type Effect = Partial<FindingRecord> & { state: FindingState; said?: string }

function effectOf(record: FindingRecord, command: Command, viewer: Viewer, now: Date, calendar: Calendar): Effect {
  const by = byOf(viewer)
  switch (command.name) {
    case 'review':
      return { state: 'reviewed', reviewer: by, wording: command.wording, showPhotos: command.showPhotos }
    case 'drop':
      return { state: 'dropped', said: command.reason }
    case 'notify':
      return {
        state: 'notified',
        ...command.told,
        answerBy: endOfDay(addWorkingDays(dayOf(now), ANSWER_WORKING_DAYS, calendar)),
      }
    case 'accept':
    case 'appeal': {
      const agreed = command.name === 'accept'
      const answer = { agreed, text: command.text, photos: command.photos, at: now }
      // Also after the term: what somebody has to say is heard as long as nothing is decided.
      return { state: agreed ? 'accepted' : 'appealed', answer, said: command.text }
    }
    case 'confirm':
    case 'dismiss': {
      const confirmed = command.name === 'confirm'
      const decision = { confirmed, reason: command.reason, by, at: now }
      const told = command.name === 'confirm' ? command.told : {}
      return { state: confirmed ? 'confirmed' : 'dismissed', ...told, decision, said: command.reason }
    }
    case 'dispose': {
      const { disposal: kind, text, talkId } = command
      return { state: 'disposed', disposal: { kind, text, talkId, doneAt: kind === 'talk' ? null : now }, said: text }
    }
    case 'close':
      return { state: 'closed', said: command.text }
  }
}

function clears({ name }: Command): boolean {
  return name === 'dismiss' || name === 'drop'
}

/**
 * What does not hold leaves no trace that leads to somebody: neither name nor number, nor what was said by and about
 * them. That there was something, where, and why it does not hold, stays.
 */
function cleared(record: FindingRecord): FindingRecord {
  const { person, answer, decision } = record
  const subject = person && [person.key, person.staffId]
  const without = (text: string) => (person ? text.replaceAll(person.name, '（已隐去）') : text)
  return {
    ...record,
    person: null,
    text: '',
    wording: '',
    photos: [],
    showPhotos: false,
    heads: [],
    answer: answer && { ...answer, text: '', photos: [] },
    decision: decision && { ...decision, reason: without(decision.reason) },
    history: record.history.map((entry) => ({
      ...entry,
      by: answered(entry.command) || subject?.includes(entry.by.key) ? { key: '', name: '' } : entry.by,
      text: answered(entry.command) ? '' : without(entry.text),
    })),
  }
}

function answered(command: FindingRecord['history'][number]['command']): boolean {
  return command === 'accept' || command === 'appeal'
}
