import { handle } from '../../../kernel/action'
import { decodeCursor, toPage } from '../../../kernel/cursor'
import { rememberedClinic } from '../events/store'
import { ticketsOf } from '../seats/store/registrationLists'
import { attendeeOf } from '../seats/store/registrations'
import { presentRow } from '../seats/views'

const PAGE = 20

export const mine = handle('clinic.mine', 'person', async ({ past, cursor }, { viewer, now, secrets }) => {
  const found = await ticketsOf(viewer.personKey, past, now, decodeCursor(cursor), PAGE + 1)
  const events = new Map(
    await Promise.all(
      [...new Set(found.map(({ eventId }) => eventId))].map(
        async (id) => [id, await rememberedClinic(id, now)] as const,
      ),
    ),
  )
  const { items, next } = toPage(
    found,
    PAGE,
    ({ startsAt, _id }) => ({ at: startsAt, id: _id }),
    (record) => {
      const event = events.get(record.eventId)
      return event ? [presentRow(record, event, attendeeOf(record, secrets), now)] : []
    },
  )
  return { items: items.flat(), next }
})
