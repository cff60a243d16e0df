import { CONSENT_VERSION } from '@nuanyu/types/feedback'
import {
  fixedKinds,
  isCalendar,
  type CalendarYear,
  type SettingKind,
  type Settings,
  yearOf,
} from '@nuanyu/types/settings'
import { officialCalendar } from '../../kernel/calendar'
import type { InForce } from '../../kernel/context'
import { _, database } from '../../kernel/database'
import { remember } from '../../kernel/remember'
import { dayOf } from '../time/localTime'
import { calendarWith, kindsAround } from './calendar'
import { shipped } from './defaults'
import type { SettingRecord } from './records'

/** Everything that is set, in one trip, remembered for a minute: what ships, with the hospital's own in its place. */
export const inForce = remember<InForce>(async (now) => {
  const kinds: SettingKind[] = [...fixedKinds, ...kindsAround(dayOf(now))]
  return merge(await database.find<SettingRecord>('settings', { where: { _id: _.in(kinds) }, limit: kinds.length }))
})

/** Of the records there are. */
export function merge(records: SettingRecord[]): InForce {
  const settings: Settings = { ...shipped, versions: {}, consentVersion: CONSENT_VERSION }
  const years = new Map<number, CalendarYear>()
  for (const { _id: kind, version, value, at } of records) {
    settings.versions[kind] = version
    if (isCalendar(kind)) years.set(yearOf(kind), value as CalendarYear)
    else Object.assign(settings, { [kind]: withNewFields(shipped[kind], value) })
    if (kind === 'consents') settings.consentVersion = consentVersion(version, at)
  }
  return { settings, calendar: calendarWith(years, officialCalendar) }
}

/** A rule that a newer version of the software brought is as shipped until somebody sets it. */
function withNewFields(known: unknown, value: unknown): unknown {
  return Array.isArray(value) ? value : { ...(known as object), ...(value as object) }
}

/** What stands beside a consent for ever: the day of its publication and its number. */
export function consentVersion(version: number, at: Date): string {
  return version === 0 ? CONSENT_VERSION : `${dayOf(at)}-${version}`
}
