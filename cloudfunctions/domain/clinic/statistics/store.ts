import { _, database } from '../../../kernel/database'
import type { ClinicRecord } from '../events/records'

/** Half a year is read in two trips: its events with what was kept of each, and how many different people came. */

/** What of an event its statistics need; a half-year has hundreds, which one answer must hold. */
export type Counted = Pick<
  ClinicRecord,
  '_id' | 'half' | 'startsAt' | 'state' | 'branchName' | 'departmentName' | 'tally'
> & {
  form: Pick<ClinicRecord['form'], 'title' | 'kind' | 'branchId' | 'departmentId'> & {
    doctors: { name: string }[]
    place: { name: string }
  }
  heads: { heads: number }[]
}

/** What was held, of these half-years, where the viewer may know of it. */
export async function eventsOf(halves: string[], scopes: string[], now: Date): Promise<Counted[]> {
  const { list } = await database
    .aggregate('clinicEvents')
    .match({
      half: _.in(halves),
      state: _.in(['published', 'finished', 'summarised']),
      startsAt: _.lte(now),
      scopes: _.in(scopes),
    })
    .project({
      half: 1,
      startsAt: 1,
      state: 1,
      branchName: 1,
      departmentName: 1,
      tally: 1,
      'form.title': 1,
      'form.kind': 1,
      'form.branchId': 1,
      'form.departmentId': 1,
      'form.doctors.name': 1,
      'form.place.name': 1,
      'heads.heads': 1,
    })
    .sort({ startsAt: 1, _id: 1 })
    .group({ _id: null, all: { $push: '$$ROOT' } })
    .end()
  return (list[0] as { all: Counted[] } | undefined)?.all ?? []
}

export type People = { people: number; named: number }

/** How many different people came to these events, and how many of the visits were theirs. */
export async function peopleOf(eventIds: string[]): Promise<People> {
  if (eventIds.length === 0) return { people: 0, named: 0 }
  const { list } = await database
    .aggregate('clinicRegistrations')
    // Only who came has it, so that walk-ins without a name are not even looked at.
    .match({ eventId: _.in(eventIds), counted: _.gt('') })
    .group({ _id: '$counted', n: { $sum: 1 } })
    .group({ _id: null, people: { $sum: 1 }, named: { $sum: '$n' } })
    .end()
  const [found] = list as People[]
  return { people: found?.people ?? 0, named: found?.named ?? 0 }
}
