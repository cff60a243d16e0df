import QRCode from 'qrcode'
import { failure, type OpenApi } from './api'

/** `wxacode.*`: a QR code in place of the round one; a phone or a reader opens the H5 page with it. */

const SCENE = /^[A-Za-z0-9!#$&'()*+,/:;=?@\-._~]{1,32}$/

export const getUnlimited: OpenApi = async ({ scene, page, width }, { webUrl }) => {
  if (typeof scene !== 'string' || !SCENE.test(scene))
    return failure(40169, 'invalid length for scene, or the data is not json string')
  const target = page ?? ''
  if (typeof target !== 'string' || target.startsWith('/') || target.includes('?'))
    return failure(41030, 'invalid page hint')
  const pixels = width === undefined ? 430 : Number(width)
  if (!(pixels >= 280 && pixels <= 1280)) return failure(40097, 'invalid args: width')
  const url = `${webUrl()}/#/${target}?scene=${encodeURIComponent(scene)}`
  return { contentType: 'image/png', buffer: await QRCode.toBuffer(url, { width: pixels, margin: 2 }) }
}
