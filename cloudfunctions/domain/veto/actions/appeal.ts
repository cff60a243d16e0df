import { handle } from '../../../kernel/action'
import { assertAllowed } from '../../../kernel/living/record'
import { assertPaper, keepPhotos } from '../../onPaper'
import { carryOut, getFor, isDone } from '../command'
import { isPerson, refusalOf, seenBy } from '../policy'
import { viewOf } from '../present'

/** Once, in time; on paper by who has no account. */
export const appeal = handle('veto.appeal', 'staff', async (input, context) => {
  const { viewer, now } = context
  const record = await getFor(input.vetoId, context)
  if (await isDone(input, 'appeal', context)) return viewOf(record, context)
  assertAllowed(refusalOf('appeal', record, viewer, now), seenBy(record, viewer), input.version)
  assertPaper(isPerson(record, viewer), input.photos)
  const photos = await keepPhotos(input.photos, 'vetoes', context)
  return carryOut(input, { name: 'appeal', text: input.text, photos }, context)
})
