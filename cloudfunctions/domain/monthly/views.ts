import {
  type CorrectionNote,
  monthlyCommands,
  monthlyForms,
  type MonthlyFinding,
  type MonthlyForm,
  type MonthlyRow,
  monthlyStates,
  type MonthlyView,
} from '@nuanyu/types/monthly'
import type { Viewer } from '../../kernel/viewer'
import { labelOf } from '../reports/period'
import { sayWhen } from '../time/sayWhen'
import { hashOf } from './content/hash'
import { reportContent } from './content/reportContent'
import { commandsOf, partsOf, whyKept } from './policy'
import type { MonthlyLine, MonthlyRecord } from './records'
import { kindOf, numberLabel } from './words'

export function presentLine({ _id, period, state, number, updatedAt, last }: MonthlyLine, now: Date): MonthlyRow {
  return {
    id: _id,
    period: `${labelOf(period)}${kindOf(period)}`,
    state,
    stateLabel: monthlyStates[state],
    number: numberLabel(number),
    by: last?.by.name ?? '',
    when: sayWhen(updatedAt, now),
  }
}

type Around = { findings: MonthlyFinding[]; correction: CorrectionNote | null }

/** As this member of an office sees it. Who wrote and who approved it is the Party office's own. */
export function presentReport(record: MonthlyRecord, around: Around, viewer: Viewer, now: Date): MonthlyView {
  const { frozen, withdrawn, history, figures } = record
  const office = partsOf(record, viewer, now).includes('office')
  return {
    ...presentLine({ ...record, last: history.at(-1) ?? null }, now),
    ...around,
    version: record.version,
    periodId: record.period,
    summary: record.summary,
    cases: record.cases,
    content: reportContent(record),
    taken: sayWhen(figures.takenAt, now),
    hash: frozen?.hash ?? '',
    intact: frozen === null || hashOf(frozen.content) === frozen.hash,
    returned: record.returned,
    withdrawn: withdrawn && `${withdrawn.by.name}：${withdrawn.reason}`,
    history: office
      ? history.map(({ at, command, by, text }) => ({
          when: sayWhen(at, now),
          title: monthlyCommands[command],
          by: by.name,
          text,
        }))
      : [],
    can: commandsOf(record, viewer, now),
    files: filesOf(record),
    kept: whyKept(record, viewer, now),
  }
}

/** What was withdrawn is not handed out any more. */
export function filesOf({ state }: Pick<MonthlyRecord, 'state'>): MonthlyForm[] {
  return state === 'withdrawn' ? [] : (Object.keys(monthlyForms) as MonthlyForm[])
}
