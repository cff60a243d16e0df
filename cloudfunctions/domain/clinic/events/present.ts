import type { ClinicManage } from '@nuanyu/types/clinic'
import type { Context } from '../../../kernel/context'
import { type Counts, countsFrom } from '../day/counts'
import { countsNow } from '../day/store'
import { slotsOf } from '../seats'
import { findDraw } from '../seats/store/draws'
import { presentManage } from './manageView'
import type { ClinicRecord } from './records'

/** The event with its seats and numbers, for those who plan or run it. */
export async function manageOf(
  event: ClinicRecord,
  { viewer, now, files }: Pick<Context, 'viewer' | 'now' | 'files'>,
): Promise<ClinicManage> {
  // Before it was published there are no seats, and nobody has any.
  if (event.published === null) return presentManage(event, [], countsFrom([], []), null, new Map(), viewer, now)
  const draws = event.form.release === 'draw'
  const [slots, counts, draw, links] = await Promise.all([
    slotsOf(event._id),
    countsOf(event),
    draws ? findDraw(event._id) : null,
    files.links(event.summary?.photos ?? []),
  ])
  return presentManage(event, slots, counts, draw, links, viewer, now)
}

/** What it came to is kept once it is finished. */
async function countsOf(event: ClinicRecord): Promise<Counts> {
  return event.tally ? { doctors: [], ...event.tally, waiting: 0 } : countsNow(event)
}
