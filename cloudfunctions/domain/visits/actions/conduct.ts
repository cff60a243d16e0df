import { AppError } from '@nuanyu/types/errors'
import { handle } from '../../../kernel/action'
import { assertOwnPhotos } from '../../feedback/photos'
import { personOf } from '../../findings/people'
import { command } from '../command'

/**
 * What the inspector brought back, perhaps hours later and twice. The photos are uploaded when it is sent, so a resend
 * may bring other ids of them: the first ones stay.
 */
export const conduct = handle('visits.conduct', 'staff', async (input, context) => {
  const { viewer, now } = context
  assertOwnPhotos(input.photos, context)
  const remarks = []
  for (const { itemId, good, staffId, text } of input.remarks) {
    if (staffId !== null && staffId === viewer.staff?.staffId) throw new AppError('SELF_REVIEW')
    remarks.push({ itemId, good, person: staffId === null ? null : await personOf(staffId, 'remarks'), text })
  }
  const { place, answers, summary } = input
  const photos = input.photos.map((id, index) => ({ id, itemId: input.photosOf[index] ?? '' }))
  const [startedAt, endedAt] = [new Date(input.startedAt), new Date(input.endedAt)]
  const brought = { startedAt, endedAt, receivedAt: now, place, answers, remarks, summary, photos }
  return command(input, { name: 'conduct', brought }, context)
})
