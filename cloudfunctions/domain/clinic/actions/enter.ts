import { AppError } from '@nuanyu/types/errors'
import { handle } from '../../../kernel/action'
import { abilitiesOf, relationsTo } from '../events/policy'
import { getClinic } from '../events/store'
import { saySlot } from '../events/when'
import { freshRegistration } from '../seats/fresh'
import { registerFor } from '../seats/register'

/** For who stands at the counter or calls: a seat of those kept for the desk, or a free one. */
export const enter = handle('clinic.enter', 'staff', async (input, context) => {
  const { viewer, now } = context
  const event = await getClinic(input.eventId)
  if (relationsTo(event, viewer, now).length === 0) throw new AppError('NOT_FOUND')
  if (!abilitiesOf(event, viewer, now).includes('desk')) throw new AppError('WRONG_STATE')
  const order = { by: 'desk' as const, input }
  const { record } = await registerFor(freshRegistration(order, event, context), order, event, context)
  return { registrationId: record._id, code: record.code, when: saySlot(record, now), who: record.masked.name }
})
