import { clinicKinds, type ClinicReport, VISITS_SHOWN_FROM } from '@nuanyu/types/clinic'
import { monthOf } from '../../time/localTime'
import { sayMonth } from '../../time/sayWhen'
import { shownPhotos } from './photos'
import type { ClinicRecord } from './records'
import { sayEvent } from './when'

/** What came of an event, as the public reads it. Pure. */

/** In the list; the page of the event has them all. */
export const PHOTOS_SHOWN = 3

export function presentReport(event: ClinicRecord, links: ReadonlyMap<string, string>, now: Date): ClinicReport {
  const { _id, form, branchName, summary, startsAt } = event
  return {
    id: _id,
    title: form.title,
    kindLabel: clinicKinds[form.kind],
    when: sayEvent(event, now),
    month: monthOf(startsAt),
    monthLabel: sayMonth(startsAt),
    place: form.place.name,
    branch: form.branchId === null || branchName === null ? null : { id: form.branchId, name: branchName },
    text: summary?.text ?? '',
    photos: photosOf(event, links).slice(0, PHOTOS_SHOWN),
    visits: sayVisits(event),
  }
}

/** Where those photos can be looked at that passed the check. */
export function photosOf({ summary }: Pick<ClinicRecord, 'summary'>, links: ReadonlyMap<string, string>): string[] {
  return summary ? shownPhotos(summary).flatMap((photo) => links.get(photo) || []) : []
}

/** A small number could lead to one of those who came. */
export function sayVisits({ tally }: Pick<ClinicRecord, 'tally'>): string {
  return tally && tally.visits >= VISITS_SHOWN_FROM ? `服务 ${tally.visits} 人次` : ''
}
