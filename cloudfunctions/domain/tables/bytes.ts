import iconv from 'iconv-lite'
import { UnreadableTable } from './table'

/** A spreadsheet is packed: what a small file unpacks to must stay within a function's memory. */
const MOST_UNPACKED = 80 * 1024 * 1024

export type Kind = 'packed' | 'old' | 'text'

/** .xlsx is a zip, .xls an OLE file, everything else can only be a text (.csv). */
export function kindOf(bytes: Buffer): Kind {
  if (bytes.length === 0) throw new UnreadableTable('文件是空的')
  if (bytes.subarray(0, 4).equals(Buffer.from('PK\x03\x04'))) return 'packed'
  if (bytes.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]))) return 'old'
  if (bytes.subarray(0, 4096).includes(0) && !hasWideMark(bytes)) throw new UnreadableTable('这不是 Excel 或 CSV 文件')
  return 'text'
}

/** By the zip's own table of contents: its end names how many entries there are, and where the first lies. */
export function assertUnpacksToLittle(bytes: Buffer): void {
  const end = bytes.lastIndexOf(END_OF_CONTENTS)
  if (end === -1 || end + 20 > bytes.length) throw new UnreadableTable('文件不完整，可能没有传完，请重新选择')
  let unpacked = 0
  let at = bytes.readUInt32LE(end + 16)
  for (let left = bytes.readUInt16LE(end + 10); left > 0 && at + 46 <= bytes.length; left--) {
    unpacked += bytes.readUInt32LE(at + 24)
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  if (unpacked > MOST_UNPACKED) throw new UnreadableTable('文件内容太多，请拆成几个文件')
}

const END_OF_CONTENTS = Buffer.from('PK\x05\x06')

/** Excel in China saves .csv in GBK; other programs in UTF-8, with and without a mark. */
export function decodeText(bytes: Buffer): string {
  const text = hasWideMark(bytes) ? iconv.decode(bytes, 'utf-16') : isUtf8(bytes) ? utf8(bytes) : gbk(bytes)
  if (/\uFFFD|锟斤拷|ï»¿|Ã[\u0080-\u00BF]/.test(text)) {
    throw new UnreadableTable('文字编码不对，有认不出的字。请在 Excel 里另存为 .xlsx 再传')
  }
  return text
}

function hasWideMark(bytes: Buffer): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
}

function isUtf8(bytes: Buffer): boolean {
  return Buffer.from(bytes.toString('utf8'), 'utf8').equals(bytes)
}

function utf8(bytes: Buffer): string {
  return bytes.toString('utf8').replace(/^\uFEFF/, '')
}

function gbk(bytes: Buffer): string {
  return iconv.decode(bytes, 'gb18030')
}
