import QRCode from 'qrcode'
import { failure, type OpenApi, type Params, type Picture } from './api'

/** `wxacode.*`: a QR code in place of the round one; a phone or a reader opens the H5 page with it. */

const SCENE = /^[A-Za-z0-9!#$&'()*+,/:;=?@\-._~]{1,32}$/

export const getUnlimited: OpenApi = async ({ scene, page, width }, { webUrl }) => {
  if (typeof scene !== 'string' || !SCENE.test(scene))
    return failure(40169, 'invalid length for scene, or the data is not json string')
  const target = page ?? ''
  if (typeof target !== 'string' || target.startsWith('/') || target.includes('?'))
    return failure(41030, 'invalid page hint')
  return codeOf(`${webUrl()}/#/${target}?scene=${encodeURIComponent(scene)}`, width)
}

/** A code for one page and its parameters: `wxacode.get`, and `wxacode.createQRCode` with another look. */
export const get: OpenApi = async ({ path, width }, { webUrl }) => {
  if (typeof path !== 'string' || path === '' || path.length > 1024)
    return failure(40159, 'invalid length for path, or the data is not json string')
  return codeOf(`${webUrl()}/#/${path.replace(/^\//, '')}`, width)
}

async function codeOf(url: string, width: unknown): Promise<Params | Picture> {
  const pixels = width === undefined ? 430 : Number(width)
  if (!(pixels >= 280 && pixels <= 1280)) return failure(40097, 'invalid args: width')
  return { contentType: 'image/png', buffer: await QRCode.toBuffer(url, { width: pixels, margin: 2 }) }
}
