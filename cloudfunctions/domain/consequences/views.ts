import { consequenceKinds, consequenceStates, type ConsequenceView } from '@nuanyu/types/consequences'
import type { Viewer } from '../../kernel/viewer'
import { standingStates } from '../bulletins/lifecycle'
import type { BulletinRecord } from '../bulletins/records'
import { numberLabel } from '../bulletins/words'
import { sayDay, sayWhen } from '../time/sayWhen'
import { commandsOf, whyKept } from './policy'
import type { ConsequenceRecord } from './records'

export function whoLabel({ who }: Pick<ConsequenceRecord, 'who'>): string {
  return who.kind === 'person' ? `${who.name}（${who.departmentName}）` : who.name
}

export function presentConsequence(
  record: ConsequenceRecord,
  bulletin: BulletinRecord | undefined,
  viewer: Viewer,
  now: Date,
): ConsequenceView {
  const { _id, version, kind, state, decided, body, day, enteredBy, confirmed, struck, history } = record
  const said = (note: { by: { name: string }; at: Date } | null) =>
    note ? `${note.by.name} ${sayWhen(note.at, now)}` : ''
  return {
    id: _id,
    version,
    kind,
    kindLabel: consequenceKinds[kind],
    state,
    stateLabel: consequenceStates[state],
    bulletin: {
      id: record.bulletinId,
      kind: bulletin?.kind ?? 'commendation',
      number: bulletin ? numberLabel(bulletin) : '',
      title: bulletin?.text.title ?? '',
      standing: bulletin !== undefined && standingStates.includes(bulletin.state),
    },
    who: whoLabel(record),
    decided,
    body,
    day,
    dayLabel: sayDay(day, now),
    entered: said({ by: enteredBy, at: history[0]?.at ?? record.updatedAt }),
    confirmed: said(confirmed),
    struck: struck ? `${said(struck)}：${struck.reason}` : '',
    can: commandsOf(record, viewer, now),
    kept: state === 'entered' ? whyKept(record, viewer) : '',
  }
}

/** For whom it is about: what was decided, by whom, when. */
export function presentOwn({ kind, decided, body, day }: ConsequenceRecord): string {
  return `${consequenceKinds[kind]}：${decided}（${body}，${day}）`
}
