import type { Codes } from '@nuanyu/types/settings'
import QRCode from 'qrcode'
import { qrCode } from '../../kernel/wechat'
import { addressOf } from '../posters/address'

const WIDTH = 430

/** PNG of one code, of the same kind as the posters have. */
export async function codePicture(scene: string, { link }: Codes): Promise<Buffer> {
  if (link === '') return qrCode(scene, 'pages/landing/index', WIDTH)
  return QRCode.toBuffer(addressOf(link, scene), { width: WIDTH, margin: 2 })
}
