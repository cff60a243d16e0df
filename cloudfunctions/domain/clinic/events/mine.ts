import type { MySeat } from '@nuanyu/types/clinic'
import type { Context } from '../../../kernel/context'
import { database } from '../../../kernel/database'
import { attendeeOf } from '../seats/store/registrations'
import type { RegistrationRecord } from '../seats/records'
import { labelOf, stateOf, toneOf } from '../seats/words'

/** The caller's own registrations for one event. */
export async function mineOf(
  eventId: string,
  { viewer, secrets }: Pick<Context, 'viewer' | 'secrets'>,
): Promise<MySeat[]> {
  const found = await database.find<RegistrationRecord>('clinicRegistrations', {
    where: { ownerKey: viewer.personKey, eventId },
    limit: 20,
  })
  return found
    .filter(({ state }) => state !== 'reserving')
    .map((record) => ({
      registrationId: record._id,
      slotId: record.slotId,
      who: attendeeOf(record, secrets)?.name ?? record.masked.name,
      state: stateOf(record),
      stateLabel: labelOf(record),
      tone: toneOf(record),
    }))
}
