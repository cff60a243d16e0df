import { inflateSync } from 'node:zlib'

/**
 * A WOFF file as a plain font (W3C WOFF 1.0, §4–5) that the PDF library can make subsets of. It reads WOFF too, but
 * unpacks the table of shapes again for every single character: a minute for a sheet instead of a moment. And where
 * shapes have odd lengths, as in these files, half of those in a subset come out empty; so each is padded here.
 */
export function unpackWoff(woff: Buffer): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('not a WOFF file')
  const tables = new Map<string, Buffer>()
  for (let index = 0; index < woff.readUInt16BE(12); index++) {
    const entry = 44 + 20 * index
    const [from, packed, length] = [4, 8, 12].map((at) => woff.readUInt32BE(entry + at)) as [number, number, number]
    const stored = woff.subarray(from, from + packed)
    tables.set(woff.toString('latin1', entry, entry + 4), packed < length ? inflateSync(stored) : Buffer.from(stored))
  }
  padShapes(tables)
  return pack(tables, woff.readUInt32BE(4))
}

/** Every shape on a multiple of four, with an index of the long kind. */
function padShapes(tables: Map<string, Buffer>): void {
  const [head, loca, glyf] = ['head', 'loca', 'glyf'].map((tag) => tables.get(tag))
  if (!head || !loca || !glyf) throw new Error('not a TrueType font')
  const isLong = head.readInt16BE(50) === 1
  const count = loca.length / (isLong ? 4 : 2)
  const offsetOf = (index: number) => (isLong ? loca.readUInt32BE(4 * index) : 2 * loca.readUInt16BE(2 * index))
  const shapes: Buffer[] = []
  const index = Buffer.alloc(4 * count)
  let offset = 0
  for (let glyph = 0; glyph + 1 < count; glyph++) {
    const shape = padded(glyf.subarray(offsetOf(glyph), offsetOf(glyph + 1)))
    shapes.push(shape)
    offset += shape.length
    index.writeUInt32BE(offset, 4 * (glyph + 1))
  }
  head.writeInt16BE(1, 50)
  tables.set('loca', index)
  tables.set('glyf', Buffer.concat(shapes))
}

function pack(tables: Map<string, Buffer>, flavour: number): Buffer {
  const power = Math.floor(Math.log2(tables.size))
  const header = Buffer.alloc(12 + 16 * tables.size)
  header.writeUInt32BE(flavour, 0)
  header.writeUInt16BE(tables.size, 4)
  header.writeUInt16BE(16 * 2 ** power, 6)
  header.writeUInt16BE(power, 8)
  header.writeUInt16BE(16 * (tables.size - 2 ** power), 10)
  const parts: Buffer[] = [header]
  let offset = header.length
  for (const [index, [tag, bytes]] of [...tables].entries()) {
    const record = 12 + 16 * index
    // The checksum stays empty: nobody reads it, and the font goes on as a subset with its own.
    header.write(tag, record, 'latin1')
    header.writeUInt32BE(offset, record + 8)
    header.writeUInt32BE(bytes.length, record + 12)
    parts.push(padded(bytes))
    offset += padded(bytes).length
  }
  return Buffer.concat(parts)
}

function padded(bytes: Buffer): Buffer {
  const rest = (4 - (bytes.length % 4)) % 4
  return rest === 0 ? bytes : Buffer.concat([bytes, Buffer.alloc(rest)])
}
