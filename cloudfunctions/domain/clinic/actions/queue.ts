import { handle } from '../../../kernel/action'
import { getRun } from '../day/open'
import { attendingOf } from '../day/store'
import { presentQueue } from '../day/views'

/** For everybody in the room to see: numbers and masked names. */
export const queue = handle('clinic.queue', 'staff', async ({ eventId }, context) => {
  const event = await getRun(eventId, context)
  return presentQueue(event, await attendingOf(eventId), context.now)
})
