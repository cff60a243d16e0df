import { type At, moved } from '../../kernel/living/record'
import type { Viewer } from '../../kernel/viewer'
import type { Calendar } from '../time/workingDays'
import { derived } from './derive'
import type { FindingRecord } from './records'

/** What time brings about: a reminder, and the end of the term. Silence is noted, and is not agreeing. */
export function passTime(record: FindingRecord, viewer: Viewer, now: Date, calendar: Calendar): FindingRecord {
  const { state, silent, reminded, answerBy, nextStepAt } = record
  if (state !== 'notified' || silent || answerBy === null || nextStepAt === null || nextStepAt > now) return record
  const at: At = { now, commandId: '', fingerprint: '' }
  if (answerBy < now) return derived(moved(record, 'mark_silent', { state, silent: true }, viewer, at), calendar)
  return reminded ? record : derived(moved(record, 'remind_answer', { state, reminded: true }, viewer, at), calendar)
}

/** A talk that followed from it was held and closed, or was called off: then something else has to follow. */
export function followTalk(
  record: FindingRecord,
  talkId: string,
  outcome: 'closed' | 'cancelled',
  viewer: Viewer,
  now: Date,
  calendar: Calendar,
): FindingRecord {
  const { state, disposal } = record
  if (state !== 'disposed' || disposal?.talkId !== talkId || disposal.doneAt !== null) return record
  const at: At = { now, commandId: '', fingerprint: '' }
  const after =
    outcome === 'closed'
      ? moved(record, 'talk_done', { state, disposal: { ...disposal, doneAt: now } }, viewer, at)
      : moved(record, 'talk_cancelled', { state: 'confirmed' as const, disposal: null }, viewer, at)
  return derived(after, calendar)
}
