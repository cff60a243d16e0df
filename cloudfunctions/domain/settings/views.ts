import type { HistoryRow, Said, SettingKind, SettingRow, SettingValue } from '@nuanyu/types/settings'
import { isCalendar, yearOf } from '@nuanyu/types/settings'
import type { Viewer } from '../../kernel/viewer'
import { dayOf } from '../time/localTime'
import { sayWhen } from '../time/sayWhen'
import type { Calendar } from '../time/workingDays'
import { missingYear, shippedYear } from './calendar'
import { shipped } from './defaults'
import { aboutOf, maySave } from './policy'
import type { SettingRecord, VersionRecord } from './records'
import { sayDifference } from './words'

/** `official` is the calendar that ships; `names` are those of departments and subjects. */
export type Eyes = {
  viewer: Viewer
  now: Date
  calendar: Calendar
  official: Calendar
  names: ReadonlyMap<string, string>
}

export function shippedValue(kind: SettingKind, official: Calendar): SettingValue | null {
  return isCalendar(kind) ? shippedYear(yearOf(kind), official) : shipped[kind]
}

export function presentRow(kind: SettingKind, record: SettingRecord | null, eyes: Eyes): SettingRow {
  const { viewer, now } = eyes
  const { group, title, note } = aboutOf(kind)
  return {
    kind,
    group,
    title,
    note,
    version: record?.version ?? 0,
    changed: record && { when: sayWhen(record.at, now), by: record.by.name },
    differs: fromShipped(kind, record, eyes).length,
    warning: warningOf(kind, record, eyes),
    can: maySave(kind, viewer, now) ? ['save'] : [],
  }
}

/** Of what has been set; what only ships differs in nothing. */
export function fromShipped(kind: SettingKind, record: SettingRecord | null, { official, names }: Eyes): Said[] {
  return record ? sayDifference(shippedValue(kind, official), record.value, names) : []
}

function warningOf(kind: SettingKind, record: SettingRecord | null, { now, calendar, official }: Eyes): string | null {
  if (!isCalendar(kind) || record || shippedValue(kind, official)) return null
  return missingYear(dayOf(now), calendar) === yearOf(kind)
    ? '还没有录入。跨到这一年的期限暂按周一到周五推算，国务院办公厅公布后请尽快录入'
    : '还没有公布，公布后请录入'
}

export function presentVersion(record: VersionRecord, { now, names }: Pick<Eyes, 'now' | 'names'>): HistoryRow {
  const { version, at, by, why, before, value } = record
  return { version, when: sayWhen(at, now), by: by.name, why, changes: sayDifference(before, value, names) }
}
