/**
 * What a picture file says beside the picture: where and when it was taken, with which device. WeChat's compression
 * usually drops it, but promises nothing, so the file is looked through once more.
 */

/** The same picture without it; null when it is no picture we know. The bytes themselves when there was nothing. */
export function withoutFacts(bytes: Uint8Array): Uint8Array | null {
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return jpegWithoutFacts(bytes)
  if (startsWith(bytes, 0, '\x89PNG')) return pngWithoutFacts(bytes)
  if (startsWith(bytes, 0, 'RIFF') && startsWith(bytes, 8, 'WEBP')) return webpWithoutFacts(bytes)
  return null
}

const SOS = 0xda
/** JFIF, colour profile, Adobe's colour model: without them the picture looks different. */
const JPEG_KEPT = [0xe0, 0xe2, 0xee]

/** Drops every application segment and comment but those. Of Exif only the orientation stays, so that it stands upright. */
function jpegWithoutFacts(bytes: Uint8Array): Uint8Array | null {
  const parts: Uint8Array[] = [bytes.subarray(0, 2)]
  let turned = 1
  let dropped = false
  let at = 2
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0
    // Filling between segments.
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (marker === SOS) break
    const end = at + 2 + word(bytes, at + 2)
    if (end > bytes.length) return null
    if (((marker & 0xf0) === 0xe0 && !JPEG_KEPT.includes(marker)) || marker === 0xfe) {
      dropped = true
      if (startsWith(bytes, at + 4, 'Exif\0\0')) turned = orientationOf(bytes.subarray(at + 10, end))
    } else {
      parts.push(bytes.subarray(at, end))
    }
    at = end
  }
  if (bytes[at] !== 0xff || bytes[at + 1] !== SOS) return null
  const last = lastOfPicture(bytes, at)
  if (!dropped && last === bytes.length) return bytes
  if (turned !== 1) parts.splice(1, 0, orientationSegment(turned))
  return joined([...parts, bytes.subarray(at, last)])
}

/** Phones put a second picture, or a film, behind the first one's end, each with places of its own. */
function lastOfPicture(bytes: Uint8Array, from: number): number {
  for (let at = from + 2; at + 1 < bytes.length; at++) if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return at + 2
  return bytes.length
}

/** Tag 0x0112 of the first directory of an Exif block. */
function orientationOf(tiff: Uint8Array): number {
  const little = tiff[0] === 0x49
  const read = (at: number) => (little ? (tiff[at] ?? 0) | ((tiff[at + 1] ?? 0) << 8) : word(tiff, at))
  const directory = little ? read(4) : read(6)
  for (let entry = 0; entry < read(directory); entry++) {
    const at = directory + 2 + entry * 12
    if (read(at) === 0x0112) return read(at + 8)
  }
  return 1
}

/** An Exif block that says nothing else. */
function orientationSegment(orientation: number): Uint8Array {
  return new Uint8Array([
    ...[0xff, 0xe1, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0],
    ...[0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1],
    ...[0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation & 0xff, 0, 0],
    ...[0, 0, 0, 0],
  ])
}

const PNG_DROPPED = ['eXIf', 'tEXt', 'iTXt', 'zTXt', 'tIME']

function pngWithoutFacts(bytes: Uint8Array): Uint8Array | null {
  const parts: Uint8Array[] = [bytes.subarray(0, 8)]
  let at = 8
  let dropped = false
  let ended = false
  while (at + 12 <= bytes.length && !ended) {
    const end = at + 12 + long(bytes, at)
    if (end > bytes.length) return null
    if (PNG_DROPPED.some((type) => startsWith(bytes, at + 4, type))) dropped = true
    else parts.push(bytes.subarray(at, end))
    ended = startsWith(bytes, at + 4, 'IEND')
    at = end
  }
  if (!ended) return null
  return dropped || at < bytes.length ? joined(parts) : bytes
}

/** In VP8X the bits that announce Exif and XMP. */
const WEBP_FACTS = 0x08 | 0x04

function webpWithoutFacts(bytes: Uint8Array): Uint8Array | null {
  const parts: Uint8Array[] = []
  let at = 12
  let dropped = false
  while (at + 8 <= bytes.length) {
    const size = longLittle(bytes, at + 4)
    const end = at + 8 + size + (size % 2)
    if (end > bytes.length) return null
    if (startsWith(bytes, at, 'EXIF') || startsWith(bytes, at, 'XMP ')) dropped = true
    else parts.push(bytes.slice(at, end))
    at = end
  }
  if (!dropped) return bytes
  for (const part of parts) if (startsWith(part, 0, 'VP8X')) part[8] = (part[8] ?? 0) & ~WEBP_FACTS
  const body = joined(parts)
  const size = body.length + 4
  const sizes = [size & 0xff, (size >> 8) & 0xff, (size >> 16) & 0xff, (size >> 24) & 0xff]
  return joined([bytes.subarray(0, 4), new Uint8Array(sizes), bytes.subarray(8, 12), body])
}

function joined(parts: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

function startsWith(bytes: Uint8Array, at: number, text: string): boolean {
  return [...text].every((letter, index) => bytes[at + index] === letter.charCodeAt(0))
}

function word(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)
}

function long(bytes: Uint8Array, at: number): number {
  return word(bytes, at) * 0x10000 + word(bytes, at + 2)
}

function longLittle(bytes: Uint8Array, at: number): number {
  return (
    (bytes[at] ?? 0) + (bytes[at + 1] ?? 0) * 0x100 + (bytes[at + 2] ?? 0) * 0x10000 + (bytes[at + 3] ?? 0) * 0x1000000
  )
}
