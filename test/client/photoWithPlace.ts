/** What a phone's camera writes: where it was taken, and that the picture lies on its side. */
export const PLACE = 'GPS 36.6512N 117.1201E'

/** The same JPEG with an Exif block: orientation 6 and a GPS directory. */
export function withPlace(jpeg: Uint8Array): Uint8Array {
  const place = Buffer.from(`${PLACE}\0`)
  const header = Buffer.from([0x4d, 0x4d, 0, 42, 0, 0, 0, 8])
  const directory = Buffer.concat([word(2), entry(0x0112, 3, 1, shortValue(6)), entry(0x8825, 4, 1, long(38)), long(0)])
  const gps = Buffer.concat([word(1), entry(0x001b, 2, place.length, long(56)), long(0)])
  const tiff = Buffer.concat([header, directory, gps, place])
  const exif = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff])
  const segment = Buffer.concat([Buffer.from([0xff, 0xe1]), word(exif.length + 2), exif])
  const comment = Buffer.from('taken by a phone', 'latin1')
  const comments = Buffer.concat([Buffer.from([0xff, 0xfe]), word(comment.length + 2), comment])
  return Buffer.concat([jpeg.subarray(0, 2), segment, comments, jpeg.subarray(2)])
}

/** One grey pixel. */
export const JPEG = Buffer.concat([
  Buffer.from(
    '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=',
    'base64',
  ),
  Buffer.from([0xff, 0xd9]),
])

function entry(tag: number, type: number, count: number, value: Buffer): Buffer {
  return Buffer.concat([word(tag), word(type), long(count), value])
}

function shortValue(value: number): Buffer {
  return Buffer.concat([word(value), word(0)])
}

function word(value: number): Buffer {
  return Buffer.from([value >> 8, value & 0xff])
}

function long(value: number): Buffer {
  return Buffer.concat([word(value >>> 16), word(value & 0xffff)])
}
