import type { ClinicTally } from '../events/records'
import type { RegistrationRecord, StoredState } from '../seats/records'

/** What an event came to, from how many registrations of each state and source it has. Pure. */

export type Row = { state: StoredState; source: RegistrationRecord['source']; doctor?: string | null; n: number }

const came: readonly StoredState[] = ['checked_in', 'served', 'walk_in']
const held: readonly StoredState[] = ['confirmed', 'offered', 'checked_in', 'served', 'no_show']

export type Counts = Omit<ClinicTally, 'doctors'> & Required<Pick<ClinicTally, 'doctors'>> & { waiting: number }

/** `visits`: who had registered and came, who came without, and heads that were only counted. */
export function countsFrom(rows: readonly Row[], heads: readonly { heads: number }[]): Counts {
  const count = (fits: (row: Row) => boolean) => rows.filter(fits).reduce((sum, { n }) => sum + n, 0)
  const walked = (row: Row) => row.source === 'walk_in'
  const checkedIn = count((row) => !walked(row) && came.includes(row.state))
  const walkIns = count((row) => walked(row) && came.includes(row.state))
  const counted = Math.max(
    0,
    heads.reduce((sum, one) => sum + one.heads, 0),
  )
  return {
    registered: count((row) => !walked(row) && held.includes(row.state)),
    waiting: count(({ state }) => state === 'waitlisted'),
    checkedIn,
    served: count(({ state }) => state === 'served'),
    walkIns,
    noShows: count(({ state }) => state === 'no_show'),
    heads: counted,
    visits: checkedIn + walkIns + counted,
    doctors: doctorsFrom(rows.filter(({ state }) => came.includes(state))),
  }
}

/** Whoever came and of whom it was noted, the most visits first. */
function doctorsFrom(rows: readonly Row[]): { name: string; visits: number }[] {
  const visits = new Map<string, number>()
  for (const { doctor, n } of rows) if (doctor) visits.set(doctor, (visits.get(doctor) ?? 0) + n)
  return [...visits]
    .map(([name, n]) => ({ name, visits: n }))
    .sort((a, b) => b.visits - a.visits || (a.name < b.name ? -1 : 1))
}

export function tallyOf({ waiting: _waiting, ...tally }: Counts): ClinicTally {
  return tally
}
