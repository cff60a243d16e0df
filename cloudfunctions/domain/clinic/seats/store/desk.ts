import { AppError } from '@nuanyu/types/errors'
import type { Context } from '../../../../kernel/context'
import { _, database, DuplicateKey } from '../../../../kernel/database'
import { writeJournal } from '../../../../kernel/journal'
import { sentBefore } from '../../../people/store/change'
import { cancelledForNotice } from '../notify'
import type { RegistrationRecord, StoredState } from '../records'

/** Registrations as those who run the event see and cancel them; their part of `clinicRegistrations`. */

export type Registered = Pick<
  RegistrationRecord,
  '_id' | 'state' | 'slotId' | 'source' | 'masked' | 'code' | 'startsAt' | 'endsAt' | 'releasing' | 'history'
>

const LISTED: StoredState[] = ['entered', 'confirmed', 'offered', 'waitlisted', 'checked_in', 'served', 'no_show']

/** Without anything that is sealed, in one document: by slot, then in the order in which they came. */
export async function registeredOf(eventId: string): Promise<Registered[]> {
  const { list } = await database
    .aggregate('clinicRegistrations')
    .match({ eventId, state: _.in(LISTED), source: _.neq('walk_in') })
    .project({
      state: 1,
      slotId: 1,
      source: 1,
      masked: 1,
      code: 1,
      startsAt: 1,
      endsAt: 1,
      releasing: 1,
      history: 1,
    })
    .sort({ startsAt: 1, _id: 1 })
    .group({ _id: null, all: { $push: '$$ROOT' } })
    .end()
  return (list[0] as { all: Registered[] } | undefined)?.all ?? []
}

/** With its journal and what the person is told, or as it is when the same command did it before. */
export async function changeFor(
  eventId: string,
  input: { commandId: string; registrationId: string },
  decide: (record: RegistrationRecord) => RegistrationRecord,
  context: Context,
): Promise<RegistrationRecord> {
  const work = () =>
    database.transact(async (tx) => {
      const before = await tx.get<RegistrationRecord>('clinicRegistrations', input.registrationId)
      if (before?.eventId !== eventId) throw new AppError('NOT_FOUND')
      if (await sentBefore(tx, input, context)) return before
      const after = decide(before)
      await tx.replace('clinicRegistrations', after)
      const change = `${before.state} → ${after.state} ${after.history.at(-1)?.reason ?? ''}`.trim()
      const notices = cancelledForNotice(after, context.now)
      const about = `clinicRegistrations/${after._id}`
      await writeJournal(tx, { action: 'clinic.cancelFor', about, change, notices }, context)
      return after
    })
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof DuplicateKey)) throw error
    // The same command, sent twice at once: the other one is through by now.
    return work()
  }
}
