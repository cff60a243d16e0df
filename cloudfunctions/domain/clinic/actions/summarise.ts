import { handle } from '../../../kernel/action'
import { assertOwnPhotos } from '../../feedback/photos'
import { carryOut, momentOf } from '../events/command'
import { assertPasses } from '../events/contentCheck'
import { assertMay, isResend } from '../events/rules'
import { getClinic } from '../events/store'

/** What came of it. What the public is to read is checked first, and what it is to see before it is shown. */
export const summarise = handle('clinic.summarise', 'staff', async (input, context) => {
  const { text, photos, shown } = input
  const seen = await getClinic(input.eventId)
  if (!isResend(seen, context.viewer, momentOf(input, context))) {
    assertMay(seen, 'summarise', input.version, context.viewer, context.now)
    // Those of a colleague who wrote before stay.
    const known = seen.summary?.photos ?? []
    assertOwnPhotos(
      photos.filter((photo) => !known.includes(photo)),
      context,
    )
    if (shown) await assertPasses([text], context.viewer.openid)
  }
  const { viewer, secrets } = context
  const askedFor = secrets.seal(viewer.openid, `clinicPhotos/${input.eventId}`)
  return carryOut(input, { name: 'summarise', text, photos, shown, askedFor }, context)
})
