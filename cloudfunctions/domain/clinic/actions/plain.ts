import { handle } from '../../../kernel/action'
import { carryOut } from '../events/command'
import { moveSlots, releaseAllOnCancel } from '../seats'

/** Commands that need nothing but the event itself and, in the same transaction, its seats. */

export const submit = handle('clinic.submit', 'staff', (input, context) => carryOut(input, { name: 'submit' }, context))

export const sendBack = handle('clinic.sendBack', 'staff', (input, context) =>
  carryOut(input, { name: 'sendBack', reason: input.reason }, context),
)

/** Seats stay with who holds them; everybody is told of the new time. */
export const postpone = handle('clinic.postpone', 'staff', (input, context) =>
  carryOut(input, { name: 'postpone', sessions: input.sessions, reason: input.reason }, context, (tx, event) =>
    moveSlots(tx, event, context),
  ),
)

/** Everybody who has a seat, waits or put their name down is told. A draft has nobody to tell. */
export const cancel = handle('clinic.cancel', 'staff', (input, context) =>
  carryOut(input, { name: 'cancel', reason: input.reason }, context, async (tx, event) => {
    if (event.published !== null) await releaseAllOnCancel(tx, event, context.now)
  }),
)
