import QRCode from 'qrcode'
import { handle } from '../../../kernel/action'
import { isPng } from '../../posters/sheet/picture'
import { getInviting, pictureOf } from '../poster/posterOf'

const PIXELS = 480

/** The same code as on the poster, to be held up on a telephone. */
export const code = handle('clinic.code', 'staff', async ({ eventId }, context) => {
  await getInviting(eventId, context)
  const picture = await pictureOf(eventId, context)
  const bytes =
    picture.kind === 'image' ? picture.bytes : await QRCode.toBuffer(picture.link, { width: PIXELS, margin: 4 })
  return { image: `data:image/${isPng(bytes) ? 'png' : 'jpeg'};base64,${bytes.toString('base64')}` }
})
