import { clinicKinds } from '@nuanyu/types/clinic'
import { eachAlone } from '../../../kernel/eachAlone'
import type { JobContext } from '../../../kernel/jobs'
import { logCall } from '../../../kernel/log'
import { rememberedClinic } from '../events/store'
import { draw } from './drawing'
import { runErrands } from './errands'
import { reminderOf } from './notify'
import { clockOf } from './offers'
import type { RegistrationRecord, SlotRecord } from './records'
import { nextReminder } from './reminders'
import { faultsOf, strangersOf } from './rules/faults'
import { close, expireOffers, lookAgain } from './rules/slot'
import { finishCancelling, LEFT_AFTER_MS, settleReserving, settleSlot } from './settle'
import { registrationsOfSlot, statesOf, stayedAway } from './store/registrationLists'
import { type Author, changeRegistration } from './store/registrations'
import { leftReleasing, leftReserving, sayNoShow, toRemind } from './store/registrationsDue'
import {
  changeSlot,
  openSlots,
  sayReckoned,
  slotsToClose,
  slotsToReckon,
  slotsWithOffersDue,
  unsettledSlots,
} from './store/slots'

const BATCH = 100
const HOUR_MS = 3_600_000
/** Devices without network bring their check-ins late; until then nobody is said to have stayed away. */
const RECKON_AFTER_MS = 24 * HOUR_MS
const HALF_YEAR_MS = 183 * 24 * HOUR_MS

/** What happens to seats without anybody asking. Each step is on its own, and safe to repeat. */
export async function moveClinics(context: JobContext): Promise<number> {
  const author = { ...context.author, settings: context.settings }
  const steps = [
    () => draw({ author, secrets: context.secrets }),
    () => runErrands(author),
    () => expire(author),
    () => closeEnded(author),
    () => settleLeft(author),
    () => remind(author),
    () => reckon(author),
    () => sweep(author),
  ]
  let moved = 0
  await eachAlone('clinics', steps, async (step) => (moved += await step()))
  return moved
}

async function expire(author: Author): Promise<number> {
  const due = await slotsWithOffersDue(author.now, BATCH)
  return eachAlone('clinics.expire', due, async ({ _id }) => {
    await changeSlot(_id, (slot) => expireOffers(slot, clockOf(author)))
    await settleSlot(_id, author)
  })
}

async function closeEnded(author: Author): Promise<number> {
  const ended = await slotsToClose(author.now, BATCH)
  return eachAlone('clinics.close', ended, async ({ _id }) => {
    await changeSlot(_id, close)
    await settleSlot(_id, author)
  })
}

/** What was cut off in the middle. */
export async function settleLeft(author: Author): Promise<number> {
  const before = new Date(author.now.getTime() - LEFT_AFTER_MS)
  const begun = await leftReserving(before, BATCH)
  const cancelled = await leftReleasing(before, BATCH)
  const slots = await unsettledSlots(BATCH)
  return (
    (await eachAlone('clinics.reserving', begun, (record) => settleReserving(record, author))) +
    (await eachAlone('clinics.releasing', cancelled, (record) => finishCancelling(record, author))) +
    (await eachAlone('clinics.settle', slots, ({ _id }) => settleSlot(_id, author)))
  )
}

async function remind(author: Author): Promise<number> {
  const { now } = author
  return eachAlone('clinics.remind', await toRemind(now, BATCH), async (found) => {
    const event = await rememberedClinic(found.eventId, now)
    const away = await stayedAway(found.personHash, new Date(now.getTime() - HALF_YEAR_MS))
    await changeRegistration<'nothing'>(
      found._id,
      'clinic.remind',
      (record) => {
        if (!record || record.remindAt === null || record.remindAt > now) return 'nothing'
        const wanted = record.state === 'confirmed' && record.startsAt > now
        const notices = wanted ? reminderOf(record, clinicKinds[event.form.kind], away, now) : []
        return { record: { ...record, remindAt: wanted ? nextReminder(record.startsAt, now) : null }, notices }
      },
      author,
    )
  })
}

/** Who had a seat and did not come, where it was noted who came. It has no consequence but a kinder reminder. */
async function reckon(author: Author): Promise<number> {
  const over = await slotsToReckon(new Date(author.now.getTime() - RECKON_AFTER_MS), BATCH)
  return eachAlone('clinics.reckon', over, async ({ _id, eventId }) => {
    const states = await statesOf(eventId)
    const noted = (states.checked_in ?? 0) + (states.served ?? 0) > 0
    const missed = noted ? (await registrationsOfSlot(_id)).filter(({ state }) => state === 'confirmed') : []
    for (const record of missed) await sayNoShow(record, author.now)
    await sayReckoned(_id)
  })
}

/**
 * Compares every open slot with its registrations, once an hour. There should be nothing to find; what is found is
 * logged and looked at anew.
 */
export async function sweep(author: Author): Promise<number> {
  if (author.now.getUTCMinutes() !== SWEEP_MINUTE) return 0
  let found = 0
  for (let last = ''; ;) {
    const slots = await openSlots(last, BATCH)
    found += (await Promise.all(slots.map((slot) => sweepSlot(slot, author)))).reduce((sum, n) => sum + n, 0)
    if (slots.length < BATCH) return found
    last = slots.at(-1)?._id ?? ''
  }
}

const SWEEP_MINUTE = 17

async function sweepSlot(slot: SlotRecord, author: Author): Promise<number> {
  if (slot.unsettled) return 0
  const registrations = await registrationsOfSlot(slot._id)
  const strangers = new Set(strangersOf(slot, registrations))
  const settledOnes = registrations.filter((record) => isQuiet(record, author.now))
  // Who is at work on one just now has not finished; and who is nowhere else can only be in the way.
  const odd = [...strangers].filter(
    (id) => !registrations.some(({ _id }) => _id === id) || settledOnes.some(({ _id }) => _id === id),
  )
  const faults = faultsOf(slot)
  if (odd.length === 0 && faults.length === 0) return 0
  logCall({
    requestId: author.requestId,
    action: 'jobs.clinics',
    outcome: 'repair',
    ms: 0,
    reason: `${slot._id}: ${odd.length} ${faults.join()}`,
  })
  await changeSlot(slot._id, (current) => lookAgain(current, odd, clockOf(author)))
  await settleSlot(slot._id, author)
  return odd.length + faults.length
}

function isQuiet({ state, releasing, updatedAt }: RegistrationRecord, now: Date): boolean {
  return state !== 'reserving' && !releasing && updatedAt.getTime() < now.getTime() - LEFT_AFTER_MS
}
