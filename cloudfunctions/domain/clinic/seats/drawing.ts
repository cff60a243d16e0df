import type { Secrets } from '../../../kernel/secrets'
import { getClinic } from '../events/store'
import { planDraw, seedLabel } from './draw'
import { noticesOf } from './notify'
import { clockOf } from './offers'
import type { DrawnEntry, DrawRecord } from './records'
import { become } from './rules/registration'
import { allot } from './rules/slot'
import { settleSlot } from './settle'
import { closeDraw, drawsDue, findDraw, sayApplied, writePlan } from './store/draws'
import { registrationsByIds } from './store/registrationLists'
import { type Author, changeMany } from './store/registrations'
import { changeSlot, slotsOf } from './store/slots'

const BATCH = 10
const TOGETHER = 20

/** Draws what is due. Cut off anywhere it goes on where it was: what was decided once is never decided again. */
export async function draw({ author, secrets }: { author: Author; secrets: Secrets }): Promise<number> {
  const due = await drawsDue(author.now, BATCH)
  for (const { _id } of due) {
    // From here on nobody is added, so that everybody who draws sees the same list.
    await closeDraw(_id)
    const decided = await decide(_id, { author, secrets })
    if (decided) await apply(decided, author)
    await sayApplied(_id)
  }
  return due.length
}

async function decide(
  eventId: string,
  { author, secrets }: { author: Author; secrets: Secrets },
): Promise<DrawRecord | null> {
  const open = await findDraw(eventId)
  if (!open || open.seed !== '') return open
  const event = await getClinic(eventId)
  const records = await registrationsByIds(open.entries)
  const wants = new Map(
    records.flatMap(({ _id, state, slotId }) =>
      state === 'entered' || state === 'reserving' ? [[_id, slotId] as const] : [],
    ),
  )
  const wanted = open.entries.map((id) => wants.get(id) ?? null)
  const free = Object.fromEntries((await slotsOf(eventId)).map((slot) => [slot._id, slot.open ? slot.free : 0]))
  const seed = secrets.open<string>(open.seedSealed, seedLabel(eventId))
  await writePlan(eventId, planDraw(seed, wanted, free, event.form.waitlist), seed, author.now)
  return findDraw(eventId)
}

async function apply({ _id, entries, plan }: DrawRecord, author: Author): Promise<void> {
  const drawn = plan ?? []
  const idsOf = (slotId: string, outcome: DrawnEntry['outcome']) =>
    drawn
      .filter((one) => one.slotId === slotId && one.outcome === outcome)
      .flatMap(({ number }) => entries[number - 1] ?? [])
  for (const slot of await slotsOf(_id)) {
    const [winners, waiting] = [idsOf(slot._id, 'seat'), idsOf(slot._id, 'waiting')]
    await changeSlot(slot._id, (current) => allot(current, winners, waiting, clockOf(author)))
    await settleSlot(slot._id, author)
    await tellNotDrawn(idsOf(slot._id, 'not_drawn'), author)
  }
}

async function tellNotDrawn(ids: string[], author: Author): Promise<void> {
  for (let from = 0; from < ids.length; from += TOGETHER)
    await changeMany(
      ids.slice(from, from + TOGETHER),
      'clinic.draw',
      (record) => {
        if (record.state !== 'entered' && record.state !== 'reserving') return null
        const after = become(record, 'not_drawn', 'draw', author.now)
        return { record: after, notices: noticesOf(record, after, author.now) }
      },
      author,
    )
}
