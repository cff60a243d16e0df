import { AppError } from '@nuanyu/types/errors'
import { handle } from '../../../kernel/action'
import { assertOwnPhotos } from '../../feedback/photos'
import { isResend } from '../../../kernel/living/record'
import { momentOf } from '../../../kernel/living/store'
import { personAt } from '../../findings/people'
import { isColleagueOf } from '../../findings/policy'
import { command } from '../command'
import { partsIn } from '../policy'
import { viewOf } from '../present'
import { visits } from '../store'

/**
 * What the inspector brought back, perhaps hours later and twice. The photos are uploaded when it is sent, so a resend
 * may bring other ids of them: the first ones stay.
 */
export const conduct = handle('visits.conduct', 'staff', async (input, context) => {
  const { viewer, now } = context
  assertOwnPhotos(input.photos, context)
  const visit = await visits.get(input.visitId)
  // Sent again when somebody has moved meanwhile, it is still the same packet.
  if (isResend(visit, viewer, momentOf(input, context), 'conduct')) return viewOf(visit, context)
  if (partsIn(visit, viewer, now).length === 0) throw new AppError('NOT_FOUND')
  const remarks = []
  for (const { itemId, good, staffId, text } of input.remarks) {
    const person = staffId === null ? null : await personAt(visit.department.id, staffId, now, 'remarks')
    if (person?.staffId === viewer.staff?.staffId || isColleagueOf(person, viewer, now))
      throw new AppError('SELF_REVIEW')
    remarks.push({ itemId, good, person, text })
  }
  const { place, answers, summary } = input
  const photos = input.photos.map((id, index) => ({ id, itemId: input.photosOf[index] ?? '' }))
  const [startedAt, endedAt] = [new Date(input.startedAt), new Date(input.endedAt)]
  const brought = { startedAt, endedAt, receivedAt: now, place, answers, remarks, summary, photos }
  return command(input, { name: 'conduct', brought }, context)
})
