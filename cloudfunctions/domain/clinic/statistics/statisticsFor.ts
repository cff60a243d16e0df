import type { ClinicStatistics } from '@nuanyu/types/clinic'
import type { Context } from '../../../kernel/context'
import { countsFrom, tallyOf } from '../day/counts'
import { rowsOf } from '../day/store'
import { halfBefore } from '../events/half'
import { tagsFor } from '../events/scopes'
import { chosen, figuresOf, type Held } from './figures'
import { type Counted, eventsOf, peopleOf } from './store'

/** Half a year, as far as the viewer plans or helps: three trips at most, whatever its size. */
export async function statisticsFor(
  { half, branchId }: { half: string; branchId: string | null },
  { viewer, now }: Pick<Context, 'viewer' | 'now'>,
): Promise<{ figures: ClinicStatistics; held: Held[] }> {
  const events = await eventsOf([half, halfBefore(half)], tagsFor(viewer, now), now)
  const current = chosen(events, half, branchId)
  const [held, people] = await Promise.all([withTallies(events), peopleOf(current.map(({ _id }) => _id))])
  return { figures: figuresOf(half, branchId, held, people, now), held: chosen(held, half, branchId) }
}

/** What is finished was counted; what still runs is counted now. */
async function withTallies(events: Counted[]): Promise<Held[]> {
  const running = events.filter(({ tally }) => !tally).map(({ _id }) => _id)
  const rows = running.length > 0 ? await rowsOf(running) : new Map()
  return events.map((event) => ({
    ...event,
    tally: event.tally ?? tallyOf(countsFrom(rows.get(event._id) ?? [], event.heads)),
  }))
}
