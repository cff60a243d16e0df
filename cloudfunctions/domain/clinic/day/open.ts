import { AppError } from '@nuanyu/types/errors'
import type { Context } from '../../../kernel/context'
import { DuplicateKey } from '../../../kernel/database'
import { noteInJournal } from '../../../kernel/journal'
import { dayOf } from '../../time/localTime'
import { isDayOpen, relationsTo } from '../events/policy'
import type { ClinicRecord } from '../events/records'
import { getClinic } from '../events/store'
import type { SealedAttendee } from '../seats/records'
import { attendingOf } from './store'
import { presentDay } from './views'

/** The event, for somebody who runs it. */
export async function getRun(eventId: string, { viewer, now }: Pick<Context, 'viewer' | 'now'>): Promise<ClinicRecord> {
  const event = await getClinic(eventId)
  if (event.published === null || relationsTo(event, viewer, now).length === 0) throw new AppError('NOT_FOUND')
  return event
}

export function assertDayOpen(event: ClinicRecord, now: Date): void {
  if (isDayOpen(event, now)) return
  throw new AppError('WRONG_STATE', { message: '只有活动当天和之后三天可以登记' })
}

/** Names in full, to call people in: from the day on, and written down once a day for each who read them. */
export async function dayListOf(event: ClinicRecord, context: Context) {
  const { now, secrets } = context
  if (!isDayOpen(event, now)) return presentDay(event, [], secrets.open, now)
  const open = (sealed: string, id: string) => secrets.open<SealedAttendee>(sealed, id)
  await noteReading(event, context)
  return presentDay(event, await attendingOf(event._id), open, now)
}

async function noteReading({ _id }: ClinicRecord, context: Context): Promise<void> {
  const { viewer, secrets, now } = context
  const entry = { action: 'clinic.dayList', about: `clinicEvents/${_id}`, change: 'names', notices: [] }
  const newId = () => secrets.idOf('clinicDayRead', _id, viewer.personKey, dayOf(now))
  try {
    await noteInJournal(entry, { ...context, newId })
  } catch (error) {
    if (!(error instanceof DuplicateKey)) throw error
  }
}
