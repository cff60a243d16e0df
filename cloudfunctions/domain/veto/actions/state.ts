import { handle } from '../../../kernel/action'
import { assertAllowed } from '../../../kernel/living/record'
import { assertPaper, keepPhotos } from '../../onPaper'
import { carryOut, getFor, isDone } from '../command'
import { isPerson, refusalOf, seenBy } from '../policy'
import { viewOf } from '../present'

/** The word of whom it is about, as often as they like until there is a decision; on paper by who has no account. */
export const state = handle('veto.state', 'staff', async (input, context) => {
  const record = await getFor(input.vetoId, context)
  if (await isDone(input, 'state', context)) return viewOf(record, context)
  assertAllowed(refusalOf('state', record, context.viewer, context.now), seenBy(record, context.viewer), input.version)
  assertPaper(isPerson(record, context.viewer), input.photos)
  const photos = await keepPhotos(input.photos, 'vetoes', context)
  return carryOut(input, { name: 'state', text: input.text, photos }, context)
})
