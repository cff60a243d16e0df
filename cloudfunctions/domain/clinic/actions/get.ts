import { AppError } from '@nuanyu/types/errors'
import { handle } from '../../../kernel/action'
import { templatesFor } from '../../notices/templates'
import { mineOf } from '../events/mine'
import { shownPhotos } from '../events/photos'
import { getClinic } from '../events/store'
import { presentClinic } from '../events/views'
import { slotsOf } from '../seats'

/** What is not published does not exist for anybody here. */
export const get = handle('clinic.get', 'person', async ({ eventId }, context) => {
  // All at once: seats are what somebody looks at again and again in the minute when they are given.
  const [event, slots, mine] = await Promise.all([getClinic(eventId), slotsOf(eventId), mineOf(eventId, context)])
  if (!event.shown) throw new AppError('NOT_FOUND')
  const links = await context.files.links(event.summary?.shown ? shownPhotos(event.summary) : [])
  return presentClinic(event, slots, mine, templatesFor(context.settings.messages, 'clinic'), links, context.now)
})
