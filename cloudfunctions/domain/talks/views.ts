import type { SourceView } from '@nuanyu/types/sources'
import { talkCommands, talkOffices, type TalkRow, talkStates, type TalkView } from '@nuanyu/types/talks'
import type { Viewer } from '../../kernel/viewer'
import { dayOf, formatLocal } from '../time/localTime'
import { sayDay, sayWhen } from '../time/sayWhen'
import type { Calendar } from '../time/workingDays'
import { commandsOf, confirmBy, isEarly, partsIn, refusalOf } from './policy'
import { sayEarly } from './rules'
import type { TalkRecord } from './records'

type Asking = { viewer: Viewer; now: Date; calendar: Calendar }

export function presentRow(record: TalkRecord, now: Date): TalkRow {
  const { at, person, department } = record
  return {
    id: record._id,
    state: record.state,
    stateLabel: talkStates[record.state],
    office: talkOffices[record.office],
    person: person.name,
    department: department.name,
    matter: record.matter,
    when: sayWhen(at, now),
    place: record.place,
  }
}

/** Who is talked to sees the talk, and not where it comes from: behind that somebody may stand. */
export function presentTalk(record: TalkRecord, source: SourceView | null, asking: Asking): TalkView {
  const { viewer, now } = asking
  const own = partsIn(record, viewer, now).includes('subject')
  const { minutes, acknowledged, history, at } = record
  return {
    ...presentRow(record, now),
    version: record.version,
    day: dayOf(at),
    time: formatLocal(at, 'HH:mm'),
    own,
    reachable: record.person.key !== null,
    source: own ? null : source,
    minutes: minutes && {
      present: minutes.present,
      said: minutes.said,
      by: minutes.by.name,
      when: sayWhen(minutes.at, now),
      commitments: minutes.commitments.map((one) => ({ ...one, byLabel: sayDay(one.by, now) })),
    },
    acknowledged: acknowledged && { ...acknowledged, when: sayWhen(acknowledged.at, now) },
    closing: record.closing,
    history: history.map(({ at: moment, command, by, text }) => ({
      when: sayWhen(moment, now),
      title: command === 'arrange' ? '安排' : command === 'remind' ? '提醒' : talkCommands[command],
      by: by.name,
      text,
    })),
    can: commandsOf(record, asking),
    why: own ? '' : whyNot(record, asking),
  }
}

function whyNot(record: TalkRecord, asking: Asking): string {
  const holds = refusalOf('move', record, asking) === null
  if (holds && isEarly(record, asking.now)) return sayEarly(record, asking.now)
  if (record.queue === 'done' || record.minutes === null) return ''
  const refusal = refusalOf('close', record, asking)
  if (refusal === 'SELF_REVIEW') return '记录是您写的，要由另一位同事办结'
  const until = confirmBy(record, asking.calendar)
  if (refusal !== 'WRONG_STATE' || until === null) return ''
  return `等本人确认；到 ${sayDay(dayOf(until), asking.now)} 还没有确认，也可以办结并注明`
}
