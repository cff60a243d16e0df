import { AppError } from '@nuanyu/types/errors'
import { handle } from '../../../kernel/action'
import { decodeCursor, toPage } from '../../../kernel/cursor'
import { abilitiesOf, relationsTo } from '../events/policy'
import { slotsPlanned } from '../events/plan'
import { getClinic } from '../events/store'
import { saySlot } from '../events/when'
import { slotIdOf } from '../seats/ids'
import { isMeant, presentPerson } from '../seats/people'
import { registeredOf } from '../seats/store/desk'

const PAGE = 30

/** Who registered, masked: enough to find again who is on the telephone. */
export const people = handle('clinic.people', 'staff', async ({ eventId, slotId, find, cursor }, { viewer, now }) => {
  const event = await getClinic(eventId)
  if (relationsTo(event, viewer, now).length === 0) throw new AppError('NOT_FOUND')
  const can = abilitiesOf(event, viewer, now)
  if (!can.includes('people')) throw new AppError('WRONG_STATE')
  const all = (await registeredOf(eventId)).filter(
    (record) => (slotId === null || record.slotId === slotId) && isMeant(record, find),
  )
  const after = decodeCursor(cursor)
  const rest = after
    ? all.filter(
        ({ startsAt, _id }) => startsAt > after.at || (startsAt.getTime() === after.at.getTime() && _id > after.id),
      )
    : all
  const said = { closesAt: event.form.closesAt, open: can.includes('desk') }
  return {
    ...toPage(
      rest,
      PAGE,
      ({ startsAt, _id }) => ({ at: startsAt, id: _id }),
      (record) => presentPerson(record, said, now),
    ),
    title: event.form.title,
    slots: slotsPlanned(event.form.sessions).map(({ slot, startsAt, endsAt }) => ({
      id: slotIdOf(eventId, slot.key),
      label: saySlot({ startsAt, endsAt }, now),
    })),
    count: all.length,
    can: can.includes('list') ? (['list'] as const).slice() : [],
  }
})
