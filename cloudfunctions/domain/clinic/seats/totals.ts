import { _, database } from '../../../kernel/database'
import type { SlotRecord } from './records'

/** `left`: seats that anybody may still take in slots that have not begun. */
export type Totals = { capacity: number; taken: number; left: number; waiting: number }

type Row = Pick<SlotRecord, 'eventId' | 'capacity' | 'free' | 'open' | 'startsAt'> & { taken: number; waiting: number }

/** Of several events at once, for their lists; one trip. */
export async function totalsOf(eventIds: string[], now: Date): Promise<Map<string, Totals>> {
  const totals = new Map<string, Totals>()
  if (eventIds.length === 0) return totals
  const { list } = await database
    .aggregate('clinicSlots')
    .match({ eventId: _.in(eventIds) })
    .project({
      eventId: 1,
      capacity: 1,
      free: 1,
      open: 1,
      startsAt: 1,
      taken: { $size: '$seats' },
      waiting: { $size: '$queue' },
    })
    .group({ _id: null, all: { $push: '$$ROOT' } })
    .end()
  for (const row of (list[0] as { all: Row[] } | undefined)?.all ?? []) {
    const sofar = totals.get(row.eventId) ?? { capacity: 0, taken: 0, left: 0, waiting: 0 }
    totals.set(row.eventId, {
      capacity: sofar.capacity + row.capacity,
      taken: sofar.taken + row.taken,
      left: sofar.left + (row.open && row.startsAt > now ? row.free : 0),
      waiting: sofar.waiting + row.waiting,
    })
  }
  return totals
}
