import { eachAlone } from '../../../kernel/eachAlone'
import { nextReminder } from './reminders'
import { getClinic } from '../events/store'
import type { ClinicRecord } from '../events/records'
import { slotHours } from './intake'
import { movedNotice, noticesOf } from './notify'
import type { RegistrationRecord } from './records'
import { become } from './rules/registration'
import { close } from './rules/slot'
import { errandDone, errands } from './store/draws'
import { liveOfEvent, notMoved } from './store/registrationLists'
import { type Author, changeMany } from './store/registrations'
import { changeSlot, slotsOf } from './store/slots'

const BATCH = 20
const TOGETHER = 20
/** Of one event in one run: the others shall not wait for it. */
const ROUNDS = 25

/** Tells everybody of an event that was cancelled or moved, twenty at a time, until nobody is left. */
export async function runErrands(author: Author): Promise<number> {
  const found = await errands(BATCH)
  return eachAlone('clinics.errands', found, async (errand) => {
    const event = await getClinic(errand._id)
    const done = errand.kind === 'cancelled' ? await cancelAll(event, author) : await moveAll(event, author)
    if (done) await errandDone(errand)
  })
}

async function cancelAll(event: ClinicRecord, author: Author): Promise<boolean> {
  const { now } = author
  for (const { _id } of await slotsOf(event._id)) await changeSlot(_id, close)
  return untilNobody(
    () => liveOfEvent(event._id, ['entered', 'confirmed', 'waitlisted', 'offered', 'reserving'], TOGETHER),
    (record) => {
      if (!isHeld(record)) return null
      const after = become(record, 'cancelled_by_organiser', 'organiser_cancel', now, { until: null })
      return { record: after, notices: noticesOf(record, after, now) }
    },
    author,
  )
}

async function moveAll(event: ClinicRecord, author: Author): Promise<boolean> {
  const { now } = author
  return untilNobody(
    () => notMoved(event._id, event.moves, TOGETHER),
    (record) => {
      const hours = record.slotId === null ? null : slotHours(event, record.slotId)
      if (!isHeld(record) || !hours || record.moves >= event.moves) return null
      const remindAt = record.state === 'confirmed' ? nextReminder(hours.startsAt, now) : null
      const entry = { at: now, what: 'move' as const, commandId: '', fingerprint: '' }
      const history = [...record.history, entry]
      const after = { ...record, ...hours, moves: event.moves, remindAt, history, updatedAt: now }
      return { record: after, notices: movedNotice(after, now) }
    },
    author,
  )
}

/** What is being made just now is looked at in the next run; until then the errand stays. */
function isHeld({ state }: RegistrationRecord): boolean {
  return state === 'entered' || state === 'confirmed' || state === 'waitlisted' || state === 'offered'
}

async function untilNobody(
  find: () => Promise<RegistrationRecord[]>,
  decide: Parameters<typeof changeMany>[2],
  author: Author,
): Promise<boolean> {
  for (let round = 0; round < ROUNDS; round++) {
    const found = await find()
    if (found.length === 0) return true
    const ids = found.filter(isHeld).map(({ _id }) => _id)
    if (ids.length === 0) return false
    await changeMany(ids, 'clinic.tell', decide, author)
  }
  return false
}
