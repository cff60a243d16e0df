import { crc32 } from 'node:zlib'
import { withoutFacts } from '../../client/src/cloud/photoFacts'
import { PHOTO } from '../journeys/device'
import { JPEG, PLACE, withPlace } from './photoWithPlace'

const latin = (bytes: Uint8Array | null) => Buffer.from(bytes ?? []).toString('latin1')

test('a JPEG loses place, device and comment, and keeps its picture and which way it stands', () => {
  const before = withPlace(JPEG)
  expect(latin(before)).toContain(PLACE)
  const after = withoutFacts(before)
  expect(latin(after)).not.toMatch(/GPS|taken by/)
  expect(latin(after)).toContain(latin(JPEG.subarray(2)))
  // Orientation 6, and nothing else in the block.
  expect(latin(after)).toContain('\x01\x12\0\x03\0\0\0\x01\0\x06')
  // A second look finds the small block again and drops nothing but writes it anew.
  expect(latin(withoutFacts(after ?? new Uint8Array()))).toBe(latin(after))
})

test('what a phone hangs behind the picture, with a place of its own, goes too', () => {
  const motion = Buffer.concat([JPEG, Buffer.from(`ftypmp42 ${PLACE}`)])
  expect(latin(withoutFacts(motion))).toBe(latin(JPEG))
})

test('a photo that says nothing stays as it is', () => {
  expect(withoutFacts(JPEG)).toBe(JPEG)
  expect(withoutFacts(PHOTO)).toBe(PHOTO)
})

test('a PNG loses its texts and Exif', () => {
  const text = Buffer.from(`tEXtComment\0${PLACE}`, 'latin1')
  const size = Buffer.alloc(4)
  size.writeUInt32BE(text.length - 4)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(text))
  const before = Buffer.concat([PHOTO.subarray(0, 33), size, text, sum, PHOTO.subarray(33)])
  expect(latin(withoutFacts(before))).toBe(latin(PHOTO))
})

test('a WebP loses its Exif, and says no more that it has some', () => {
  const chunk = (name: string, data: Buffer) => {
    const size = Buffer.alloc(4)
    size.writeUInt32LE(data.length)
    return Buffer.concat([Buffer.from(name, 'latin1'), size, data, Buffer.alloc(data.length % 2)])
  }
  const header = Buffer.alloc(10)
  header[0] = 0x08
  const body = Buffer.concat([
    chunk('VP8X', header),
    chunk('VP8 ', Buffer.from('picture')),
    chunk('EXIF', Buffer.from(PLACE)),
  ])
  const riff = chunk('RIFF', Buffer.concat([Buffer.from('WEBP'), body]))
  const after = Buffer.from(withoutFacts(riff) ?? [])
  expect(latin(after)).not.toContain('GPS')
  expect(after.readUInt32LE(4)).toBe(after.length - 8)
  expect(after[20]).toBe(0)
})

test.each([
  ['a film', Buffer.from('\0\0\0\x18ftypmp42')],
  ['a HEIC', Buffer.from('\0\0\0\x18ftypheic')],
  ['nothing', Buffer.alloc(0)],
  ['a JPEG cut off in its head', withPlace(JPEG).subarray(0, 60)],
  ['a PNG cut off', PHOTO.subarray(0, 40)],
])('%s is no picture that can be vouched for', (_name, bytes) => {
  expect(withoutFacts(bytes)).toBeNull()
})
