import type { Context } from '../../../kernel/context'
import { tallyOf } from '../day/counts'
import { countsNow, markNoShows } from '../day/store'
import type { ClinicRecord, ClinicTally } from './records'
import { getClinic, keepTally } from './store'

/**
 * Counts an event for good. Who had a seat and did not come is said to have stayed away, but only where it was noted who
 * came. The same again is harmless.
 */
export async function countForGood(event: ClinicRecord, { now }: Pick<Context, 'now'>): Promise<ClinicTally> {
  const counts = await countsNow(event)
  if (counts.checkedIn === 0) return tallyOf(counts)
  await markNoShows(event._id, now)
  return tallyOf(await countsNow(event))
}

/** Notes of the day that arrived when the event had been finished already change what it came to. */
export async function countAgain(event: ClinicRecord): Promise<ClinicRecord> {
  for (let seen = event; ;) {
    if (seen.tally === null) return seen
    const tally = tallyOf(await countsNow(seen))
    if (await keepTally(seen, tally)) return { ...seen, tally, tallied: seen.tallied + 1 }
    seen = await getClinic(event._id)
  }
}
