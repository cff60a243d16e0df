import type { TicketView } from '@nuanyu/types/clinic'
import QRCode from 'qrcode'
import type { Context } from '../../../kernel/context'
import { rememberedClinic } from '../events/store'
import type { RegistrationRecord } from './records'
import { liveOf } from './store/registrationLists'
import { attendeeOf } from './store/registrations'
import { findSlot } from './store/slots'
import { clashing, presentTicket } from './views'

/** The ticket of its owner, with everything that a device needs to show it without network. */
export async function ticketOf(
  record: RegistrationRecord,
  { now, secrets }: Pick<Context, 'now' | 'secrets'>,
  /** What else the same WeChat has; read when it is not known. */
  others?: RegistrationRecord[],
): Promise<TicketView> {
  const event = await rememberedClinic(record.eventId, now)
  const waits = record.state === 'waitlisted' && record.slotId !== null
  const attendee = attendeeOf(record, secrets)
  const parts = {
    event,
    attendee,
    slot: waits && record.slotId ? await findSlot(record.slotId) : null,
    clash: await clashOf(record, others ?? (await liveOf(record.ownerKey, now)), now),
    qr: await qrOf(record),
  }
  return presentTicket(record, parts, now)
}

/** `nuanyu:ticket:<registration>:<code>`, black on white, as a PNG. */
async function qrOf({ _id, state, code }: RegistrationRecord): Promise<string | null> {
  if (state !== 'confirmed' && state !== 'checked_in') return null
  const png = await QRCode.toBuffer(`nuanyu:ticket:${_id}:${code}`, { width: QR_PIXELS, margin: 2 })
  return png.toString('base64')
}

const QR_PIXELS = 360

/** What else the same person has at that hour, in words. */
async function clashOf(record: RegistrationRecord, others: RegistrationRecord[], now: Date): Promise<string | null> {
  const other = clashing(record, others)
  if (!other) return null
  const event = await rememberedClinic(other.eventId, now)
  return `同一时间还报了“${event.form.title}”`
}
