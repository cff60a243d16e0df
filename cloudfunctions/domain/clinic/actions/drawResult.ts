import { AppError } from '@nuanyu/types/errors'
import { handle } from '../../../kernel/action'
import { rememberedClinic } from '../events/store'
import { presentDraw } from '../seats/drawView'
import { findDraw } from '../seats/store/draws'
import { entriesOf } from '../seats/store/registrationLists'

/** For anybody to check: before the draw the hash of the seed, after it everything that is needed to do it again. */
export const drawResult = handle('clinic.drawResult', 'person', async ({ eventId }, { viewer, now }) => {
  const event = await rememberedClinic(eventId, now)
  const draw = await findDraw(eventId)
  if (!draw) throw new AppError('NOT_FOUND')
  const mine = await entriesOf(viewer.personKey, eventId)
  return presentDraw(event, draw, mine, now)
})
