import { AppError } from '@nuanyu/types/errors'
import type { Commitment } from '@nuanyu/types/talks'
import { assertAllowed, type At, born, byOf, isResend, moved } from '../../kernel/living/record'
import type { Viewer } from '../../kernel/viewer'
import { addDays, dayOf } from '../time/localTime'
import { sayWhen } from '../time/sayWhen'
import type { Calendar } from '../time/workingDays'
import { isEarly, refusalOf } from './policy'
import type { TalkRecord } from './records'
import { REMIND_AT } from './terms'

export type Command =
  | { name: 'move'; at: Date; place: string; reason: string }
  | { name: 'hold'; present: string[]; said: string; commitments: Commitment[] }
  | { name: 'acknowledge'; text: string }
  | { name: 'close'; text: string }
  | { name: 'cancel'; reason: string }

type Arranged = Pick<TalkRecord, 'office' | 'person' | 'department' | 'matter' | 'source' | 'at' | 'place'>

export function arrange(id: string, arranged: Arranged, viewer: Viewer, at: At): TalkRecord {
  return derived(
    {
      ...born<TalkRecord['state'], TalkRecord['history'][number]['command']>(id, 'arranged', 'arrange', viewer, at),
      ...arranged,
      minutes: null,
      acknowledged: null,
      closing: '',
      queue: 'open',
      nextStepAt: null,
    },
    at.now,
  )
}

export function decide(
  record: TalkRecord,
  command: Command,
  seenVersion: number,
  viewer: Viewer,
  at: At,
  calendar: Calendar,
): TalkRecord {
  if (isResend(record, viewer, at, command.name)) return record
  const asking = { viewer, now: at.now, calendar }
  const refusal = refusalOf(command.name, record, asking)
  const early = command.name === 'hold' && refusal === 'WRONG_STATE' && isEarly(record, at.now)
  assertAllowed(early ? null : refusal, record, seenVersion)
  if (early) throw new AppError('WRONG_STATE', { message: `${sayEarly(record, at.now)}` })
  const { said, ...change } = effectOf(record, command, viewer, at.now)
  return derived(moved(record, command.name, change, viewer, at, said), at.now)
}

/** Why there are no minutes to write yet. */
export function sayEarly({ at }: TalkRecord, now: Date): string {
  return `谈话约在 ${sayWhen(at, now)}，到时才能写记录；提前谈的，请先改时间`
}

type Effect = Partial<TalkRecord> & Pick<TalkRecord, 'state'> & { said: string }

function effectOf(record: TalkRecord, command: Command, viewer: Viewer, now: Date): Effect {
  switch (command.name) {
    case 'move':
      return { state: 'arranged', at: command.at, place: command.place, said: command.reason }
    case 'hold': {
      const { present, said, commitments } = command
      return { state: 'held', minutes: { present, said, commitments, by: byOf(viewer), at: now }, said: '' }
    }
    case 'acknowledge':
      return {
        state: 'acknowledged',
        acknowledged: { signed: true, text: command.text, at: now },
        said: command.text,
      }
    case 'close': {
      const acknowledged = record.acknowledged ?? { signed: false, text: '', at: now }
      return { state: 'closed', acknowledged, closing: command.text, said: command.text }
    }
    case 'cancel':
      return { state: 'cancelled', said: command.reason }
  }
}

/** The person is reminded the day before. */
export function remind(record: TalkRecord, viewer: Viewer, now: Date): TalkRecord {
  if (record.state !== 'arranged' || record.nextStepAt === null || record.nextStepAt > now) return record
  const after = moved(record, 'remind', { state: 'arranged' }, viewer, { now, commandId: '', fingerprint: '' })
  return derived(after, now)
}

function derived(record: TalkRecord, now: Date): TalkRecord {
  const reminder = new Date(`${addDays(dayOf(record.at), -1)}T${REMIND_AT}:00.000+08:00`)
  const done = record.state === 'closed' || record.state === 'cancelled'
  return {
    ...record,
    queue: done ? 'done' : 'open',
    nextStepAt: record.state === 'arranged' && reminder > now ? reminder : null,
  }
}
