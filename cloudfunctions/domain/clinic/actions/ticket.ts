import { AppError } from '@nuanyu/types/errors'
import { handle } from '../../../kernel/action'
import { settleReserving } from '../seats/settle'
import { getOwn } from '../seats/store/registrations'
import { ticketOf } from '../seats/ticket'

export const ticket = handle('clinic.ticket', 'person', async ({ registrationId }, context) => {
  let record = await getOwn(registrationId, context.viewer.personKey)
  if (record.state === 'reserving') {
    // Its call was cut off; what is there is brought in line before anybody looks at it.
    await settleReserving(record, context)
    record = await getOwn(registrationId, context.viewer.personKey)
    if (record.state === 'reserving') throw new AppError('BUSY')
  }
  return ticketOf(record, context)
})
