import type { EnterRegistrationInput, RegisterInput } from '@nuanyu/types/clinic'
import { AppError } from '@nuanyu/types/errors'
import type { Context } from '../../../kernel/context'
import { pause } from '../../../kernel/pause'
import type { ClinicRecord } from '../events/records'
import { forgetClinic } from '../events/store'
import { sawFull, wasFullLately } from './fullLately'
import type { RegistrationRecord } from './records'
import { become, isLive, judgeLimit } from './rules/registration'
import { placeOf } from './rules/slot'
import { bringInLine, releaseUnwanted, settleReserving } from './settle'
import { findDraw, MAX_ENTRIES, putDown } from './store/draws'
import { liveOf } from './store/registrationLists'
import {
  confirmEntered,
  confirmReserving,
  findRegistration,
  insertRegistration,
  reopen,
  takeBack,
} from './store/registrations'
import { getSlot, holdOn, joinQueue, takeDeskSeat, takeSeat } from './store/slots'

/**
 * From a name to a seat: first the record, so that the same person meets themselves; then the seat, in one guarded
 * update of the slot; then the record follows. Whatever is cut off in between is settled by the person's next try or by
 * the timer, never by guessing.
 */

export type Order =
  | { by: 'self'; input: ReturnType<typeof RegisterInput.parse> }
  | { by: 'desk'; input: ReturnType<typeof EnterRegistrationInput.parse> }

export async function registerFor(
  fresh: RegistrationRecord,
  order: Order,
  event: ClinicRecord,
  context: Context,
): Promise<{ record: RegistrationRecord; others: RegistrationRecord[] | undefined }> {
  await assertNotFull(fresh, order, event, context)
  const mine = await begin(fresh, context)
  if (mine.kind === 'there') return { record: mine.record, others: undefined }
  const { record } = mine
  try {
    const others = order.by === 'self' ? await assertMayHoldOneMore(record, event, context) : []
    const drawn = event.form.release === 'draw' && order.by === 'self'
    const given = drawn ? await enter(record, context) : await seat(record, order, event, context)
    return { record: await confirm(record, given, order, context), others }
  } catch (error) {
    // A refusal leaves nothing behind; after a fault nobody knows what is there, and it is settled later.
    if (error instanceof AppError) await takeBack(record)
    throw error
  }
}

/** Where a moment ago there was nothing, it is enough to look once more. Whoever is in the slot goes on as always. */
async function assertNotFull(
  { _id, slotId, moves }: RegistrationRecord,
  order: Order,
  { form }: ClinicRecord,
  { now }: Context,
): Promise<void> {
  if (slotId === null || order.by !== 'self' || form.release === 'draw') return
  if ((order.input.waitlist && form.waitlist) || !wasFullLately(slotId)) return
  const slot = await getSlot(slotId)
  const gives = slot.open && slot.moves === moves && slot.opensAt <= now && now < slot.closesAt
  if (gives && slot.free <= 0 && placeOf(slot, _id) === null) throw full(form)
}

function full({ waitlist }: ClinicRecord['form']): AppError {
  return new AppError('FULL', waitlist ? {} : { message: '名额刚刚约满了，可以选别的时段' })
}

type Begun = { kind: 'begun' | 'there'; record: RegistrationRecord }

const TRIES = 8
const PAUSE_MS = 250

/** The record, made by this call; or what this person has by now. */
async function begin(fresh: RegistrationRecord, context: Context): Promise<Begun> {
  for (let attempt = 1; ; attempt++) {
    if (await insertRegistration(fresh)) return { kind: 'begun', record: fresh }
    const known = await findRegistration(fresh._id)
    if (known && known.state !== 'reserving' && !known.releasing) {
      if (isLive(known.state)) return { kind: 'there', record: sameOrRefused(known, fresh) }
      if (isResend(known, fresh)) return { kind: 'there', record: known }
      const again = afresh(fresh, known)
      if (await reopen(again, known)) return { kind: 'begun', record: again }
    }
    // Somebody is at work on it: the other tap, or the call that was cut off, and has perhaps its seat.
    if (known?.state === 'reserving' && (await settleReserving(known, context))) continue
    if (attempt >= TRIES) throw new AppError('BUSY', { reason: `registration ${fresh._id} is being made` })
    await pause(PAUSE_MS / 2 + Math.random() * PAUSE_MS)
  }
}

/** The second tap, the other telephone, or the resend. */
function sameOrRefused(known: RegistrationRecord, fresh: RegistrationRecord): RegistrationRecord {
  if (known.ownerKey !== fresh.ownerKey) throw new AppError('ALREADY_REGISTERED')
  if (isResend(known, fresh)) return known
  // Another tap that asks for what there is gets it; another slot is another wish, and one seat is what everybody has.
  if (known.slotId === fresh.slotId && known.source === fresh.source) return known
  throw new AppError('ALREADY_REGISTERED')
}

function isResend(known: RegistrationRecord, fresh: RegistrationRecord): boolean {
  const said = fresh.history[0]
  const same = known.history.find(({ commandId }) => commandId !== '' && commandId === said?.commandId)
  if (!same || known.ownerKey !== fresh.ownerKey) return false
  if (same.fingerprint !== said?.fingerprint) throw new AppError('ALREADY_ARRIVED')
  return true
}

function afresh(fresh: RegistrationRecord, known: RegistrationRecord): RegistrationRecord {
  const sameSlot = known.slotId === fresh.slotId
  return {
    ...fresh,
    slotVersion: sameSlot ? known.slotVersion : 0,
    history: [...known.history, ...fresh.history],
    previous: { ...known, previous: null },
  }
}

const LIMIT_TRIES = 12

async function assertMayHoldOneMore(
  record: RegistrationRecord,
  { form }: ClinicRecord,
  { now }: Context,
): Promise<RegistrationRecord[]> {
  for (let attempt = 1; ; attempt++) {
    const mine = await liveOf(record.ownerKey, now)
    assertNotAnother(mine, record)
    const verdict = judgeLimit(mine, record, form.perAccount)
    if (verdict === 'fine') return mine
    if (verdict === 'too_many')
      throw new AppError('WRONG_STATE', { message: `一个微信最多为 ${form.perAccount} 人报名，已经满了` })
    if (verdict === 'yield' || attempt >= LIMIT_TRIES) throw new AppError('BUSY', { reason: 'another of this account' })
    await pause(PAUSE_MS)
  }
}

/** The same command with another name would be a second registration that nobody meant. */
function assertNotAnother(mine: RegistrationRecord[], { _id, eventId, history }: RegistrationRecord): void {
  const commandId = history.at(-1)?.commandId
  const others = mine.filter((one) => one.eventId === eventId && one._id !== _id && one.state !== 'reserving')
  if (others.some((one) => one.history.some((entry) => entry.commandId === commandId)))
    throw new AppError('ALREADY_ARRIVED')
}

type Given = { state: 'confirmed' | 'waitlisted' | 'entered'; entry: number | null }

const SEAT_TRIES = 20

async function seat(
  { _id, slotId, moves }: RegistrationRecord,
  order: Order,
  { form }: ClinicRecord,
  { now }: Context,
): Promise<Given | 'there'> {
  const id = slotId ?? ''
  const take = () =>
    order.by === 'self' ? takeSeat(id, _id, moves, now) : takeDeskSeat(id, _id, form.release !== 'draw')
  const waits = order.by === 'self' && order.input.waitlist && form.waitlist
  for (let attempt = 1; attempt <= SEAT_TRIES; attempt++) {
    // Who says that they wait has seen the slot full. Both are guarded: no free seat is passed by, and none is waited for.
    if (waits && (await joinQueue(id, _id, moves, now))) return { state: 'waitlisted', entry: null }
    if (await take()) return { state: 'confirmed', entry: null }
    const slot = await getSlot(id)
    const place = placeOf(slot, _id)
    if (place) {
      // There from a call that was cut off. It counts only if nobody is just clearing it away.
      if (await holdOn(id, _id)) return 'there'
      continue
    }
    if (slot.moves !== moves) {
      forgetClinic(slot.eventId)
      throw new AppError('CONFLICT', { message: '活动刚刚改了时间，请看过新的时间再报名' })
    }
    if (!slot.open) throw new AppError('WRONG_STATE', { message: '这个时段已经不能报名了' })
    if (order.by === 'desk') {
      if (slot.deskFree > 0 || (slot.free > 0 && form.release !== 'draw')) continue
      throw new AppError('FULL', { message: '这个时段没有名额了，请选别的时段' })
    }
    if (now < slot.opensAt) throw new AppError('WRONG_STATE', { message: '报名还没有开始' })
    if (now >= slot.closesAt) throw new AppError('WRONG_STATE', { message: '这个时段的报名已经结束' })
    if (slot.free > 0) continue
    sawFull(id)
    if (!waits) throw full(form)
  }
  throw new AppError('BUSY', { reason: `slot ${id}` })
}

/** Puts the name down for the draw. */
async function enter({ _id, eventId }: RegistrationRecord, { now }: Context): Promise<Given> {
  const put = await putDown(eventId, _id, now)
  const draw = await findDraw(eventId)
  const entry = (draw?.entries.indexOf(_id) ?? -1) + 1
  if (entry > 0 && (put || draw?.open)) return { state: 'entered', entry }
  if (!draw || now < draw.opensAt) throw new AppError('WRONG_STATE', { message: '登记还没有开始' })
  if (draw.n >= MAX_ENTRIES) throw new AppError('FULL', { message: '登记的人已经太多，不能再加了' })
  throw new AppError('WRONG_STATE', { message: '登记已经截止，正在抽签' })
}

async function confirm(
  record: RegistrationRecord,
  given: Given | 'there',
  order: Order,
  context: Context,
): Promise<RegistrationRecord> {
  if (given !== 'there') {
    const { state, entry } = given
    const what = state === 'confirmed' ? 'confirm' : state === 'waitlisted' ? 'wait' : 'enter'
    const after = become(record, state, what, context.now, { entry })
    const confirmed =
      order.by === 'desk'
        ? await confirmEntered(after, record.attempt, context)
        : await confirmReserving(after, record.attempt)
    if (confirmed) return after
  }
  // The slot has more to say, e.g. an offer.
  const slotId = record.slotId ?? ''
  await bringInLine(await getSlot(slotId), record._id, context)
  const known = await findRegistration(record._id)
  if (known) return known
  await releaseUnwanted(slotId, record._id, context)
  throw new AppError('BUSY', { reason: `registration ${record._id} went away` })
}
