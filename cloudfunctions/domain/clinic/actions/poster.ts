import { clinicPosterSizes } from '@nuanyu/types/clinic'
import { handle } from '../../../kernel/action'
import { publish } from '../../../kernel/exports'
import { fileNameOf } from '../events/words'
import { getInviting, posterOf } from '../poster/posterOf'

/** To hang up. It holds what everybody may read of the event, and the code of its page. */
export const poster = handle('clinic.poster', 'staff', async ({ eventId, size }, context) => {
  const event = await getInviting(eventId, context)
  const { pdf, rare } = await posterOf(event, size, context)
  const fileName = fileNameOf(event, `海报 ${clinicPosterSizes[size]}.pdf`)
  return { fileName, url: await publish('pdf', pdf, context), rare }
})
