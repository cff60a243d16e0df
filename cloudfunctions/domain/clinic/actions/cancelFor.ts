import { AppError } from '@nuanyu/types/errors'
import { handle } from '../../../kernel/action'
import { eachAlone } from '../../../kernel/eachAlone'
import { fingerprintOf } from '../../../kernel/fingerprint'
import { abilitiesOf, relationsTo } from '../events/policy'
import { getClinic } from '../events/store'
import { presentPerson } from '../seats/people'
import { cancelledFor } from '../seats/rules/desk'
import { finishCancelling } from '../seats/settle'
import { changeFor } from '../seats/store/desk'

/** For somebody who calls, or stands at the counter: whoever runs the event gives the seat back for them. */
export const cancelFor = handle('clinic.cancelFor', 'staff', async (input, context) => {
  const { viewer, now, secrets } = context
  const { eventId, seen, reason, commandId } = input
  const event = await getClinic(eventId)
  if (relationsTo(event, viewer, now).length === 0) throw new AppError('NOT_FOUND')
  const { closesAt } = event.form
  const command = { seen, reason, commandId, fingerprint: fingerprintOf(input, secrets) }
  const after = await changeFor(
    eventId,
    input,
    (record) => {
      if (!abilitiesOf(event, viewer, now).includes('desk')) throw new AppError('WRONG_STATE')
      return cancelledFor(record, command, closesAt, now)
    },
    context,
  )
  // It is cancelled, also when the seat is given on by the timer.
  if (after.releasing) await eachAlone('clinics.cancelFor', [after], (one) => finishCancelling(one, context))
  return presentPerson(after, { closesAt, open: false }, now)
})
