import { type Binary, Decimal128, Long, type ObjectId, type Timestamp } from 'bson'

/**
 * BSON order as bytes. `encodeKey` turns any value into a binary string (one char per byte) whose plain
 * string order is MongoDB's order of values. No encoded value is a prefix of another one, so encodings can be
 * concatenated into compound keys. The same bytes serve as index keys, sort keys and for deep equality.
 */

export type Doc = Record<string, unknown>

export const RANK = {
  minKey: 0x01,
  emptyArray: 0x03,
  null: 0x05,
  number: 0x10,
  string: 0x15,
  object: 0x20,
  array: 0x25,
  binary: 0x30,
  objectId: 0x35,
  boolean: 0x40,
  date: 0x45,
  timestamp: 0x47,
  regex: 0x50,
  other: 0x60,
  maxKey: 0x7f,
} as const

export const bsonTypeOf = (value: object): string | undefined => {
  const tag = (value as { _bsontype?: unknown })._bsontype
  return typeof tag === 'string' ? tag : undefined
}

/** An embedded document: not a Date, RegExp, array or BSON type. */
export function isPlainObject(value: unknown): value is Doc {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !isDate(value) &&
    !isRegExp(value) &&
    bsonTypeOf(value) === undefined
  )
}

/** A field of the object itself: names come from callers, and `constructor` is one that every object has. */
export const own = <T>(object: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(object, name) ? object[name] : undefined

// Not instanceof: values may come from another realm (jest runs tests in their own).
export const isDate = (value: unknown): value is Date => Object.prototype.toString.call(value) === '[object Date]'
export const isRegExp = (value: unknown): value is RegExp => Object.prototype.toString.call(value) === '[object RegExp]'

export function rankOf(value: unknown): number {
  switch (typeof value) {
    case 'undefined':
      return RANK.null
    case 'number':
    case 'bigint':
      return RANK.number
    case 'string':
      return RANK.string
    case 'boolean':
      return RANK.boolean
    case 'object':
      break
    default:
      return RANK.other
  }
  if (value === null) return RANK.null
  if (Array.isArray(value)) return RANK.array
  if (isDate(value)) return RANK.date
  if (isRegExp(value)) return RANK.regex
  switch (bsonTypeOf(value as object)) {
    case undefined:
      return RANK.object
    case 'ObjectID':
    case 'ObjectId':
      return RANK.objectId
    case 'Long':
    case 'Int32':
    case 'Double':
    case 'Decimal128':
      return RANK.number
    case 'Binary':
    case 'UUID':
      return RANK.binary
    case 'Timestamp':
      return RANK.timestamp
    case 'MinKey':
      return RANK.minKey
    case 'MaxKey':
      return RANK.maxKey
    case 'BSONSymbol':
      return RANK.string
    default:
      return RANK.other
  }
}

const scratch = new DataView(new ArrayBuffer(8))

/** IEEE doubles in byte order: flip the sign bit of positives, all bits of negatives; NaN lowest, as in MongoDB. */
function encodeDouble(value: number): string {
  if (Number.isNaN(value)) return '\0\0\0\0\0\0\0\0'
  scratch.setFloat64(0, value === 0 ? 0 : value)
  let high = scratch.getUint32(0)
  let low = scratch.getUint32(4)
  if (high & 0x80000000) {
    high = ~high >>> 0
    low = ~low >>> 0
  } else {
    high = (high | 0x80000000) >>> 0
  }
  return String.fromCharCode(
    high >>> 24,
    (high >>> 16) & 255,
    (high >>> 8) & 255,
    high & 255,
    low >>> 24,
    (low >>> 16) & 255,
    (low >>> 8) & 255,
    low & 255,
  )
}

/**
 * A long that no double equals: the double below it, and how far it is above. The 255 sorts after all that may follow
 * an encoded double, since every rank and every terminator is less.
 */
function encodeLong(value: Long): string {
  const exact = BigInt(value.toString())
  let below = Number(exact)
  if (BigInt(below) > exact) below = previousDouble(below)
  const rest = Number(exact - BigInt(below))
  return encodeDouble(below) + (rest === 0 ? '' : String.fromCharCode(255, rest >>> 8, rest & 255))
}

function previousDouble(value: number): number {
  scratch.setFloat64(0, value)
  const bits = scratch.getBigInt64(0)
  scratch.setBigInt64(0, value > 0 ? bits - 1n : bits + 1n)
  return scratch.getFloat64(0)
}

const PLAIN_ASCII = /^[\x02-\x7f]*$/

/**
 * UTF-8 bytes without a terminator: also the prefix shared by all strings that start with `text`. A terminator
 * of 0 follows, so 0 itself is escaped, and the escape too: no string's encoding is a prefix of another's.
 */
export function stringBytes(text: string): string {
  if (PLAIN_ASCII.test(text)) return text
  const bytes = Buffer.from(text, 'utf8').toString('latin1')
  return bytes.replace(/[\0\x01]/g, (byte) => (byte === '\0' ? '\x01\x01' : '\x01\x02'))
}

const chr = String.fromCharCode

export function toNumber(value: unknown): number {
  if (typeof value === 'number') return value
  if (typeof value === 'bigint') return Number(value)
  if (value instanceof Decimal128) return Number(value.toString())
  if (Long.isLong(value)) return value.toNumber()
  return Number(value)
}

export function encodeKey(value: unknown): string {
  const rank = rankOf(value)
  const head = chr(rank)
  switch (rank) {
    case RANK.number:
      return (
        head + (typeof value === 'object' && Long.isLong(value) ? encodeLong(value) : encodeDouble(toNumber(value)))
      )
    case RANK.string:
      return head + stringBytes(String(value)) + '\0'
    case RANK.boolean:
      return head + (value ? '\x01' : '\0')
    case RANK.date:
      return head + encodeDouble((value as Date).getTime())
    case RANK.objectId:
      return head + (value as ObjectId).id.toString('latin1')
    case RANK.array: {
      let out = head
      for (const item of value as unknown[]) out += '\x01' + encodeKey(item)
      return out + '\0'
    }
    case RANK.object: {
      let out = head
      for (const [name, item] of Object.entries(value as Doc)) {
        // MongoDB compares the type of a field before its name and value.
        out += '\x01' + chr(rankOf(item)) + stringBytes(name) + '\0' + encodeKey(item)
      }
      return out + '\0'
    }
    case RANK.regex: {
      const { source, flags } = value as RegExp
      return head + stringBytes(source) + '\0' + flags + '\0'
    }
    case RANK.binary: {
      const binary = value as Binary
      const bytes = binary.value(true) as Buffer
      const size = chr(
        (bytes.length >>> 24) & 255,
        (bytes.length >>> 16) & 255,
        (bytes.length >>> 8) & 255,
        bytes.length & 255,
      )
      return head + size + chr(binary.sub_type) + bytes.toString('latin1')
    }
    case RANK.timestamp: {
      const stamp = value as Timestamp
      return head + encodeDouble(stamp.getHighBitsUnsigned()) + encodeDouble(stamp.getLowBitsUnsigned())
    }
    case RANK.other:
      return head + stringBytes(JSON.stringify(value) ?? '') + '\0'
    default:
      return head // null, minKey, maxKey: the rank says it all
  }
}

export const keyToBlob = (key: string): Buffer => Buffer.from(key, 'latin1')
export const blobToKey = (blob: Buffer | Uint8Array): string => Buffer.from(blob).toString('latin1')

export function invertKey(key: string): string {
  let out = ''
  for (let i = 0; i < key.length; i++) out += chr(255 - key.charCodeAt(i))
  return out
}

/** The smallest key greater than every key that starts with `prefix`. */
export function afterPrefix(prefix: string): string {
  let end = prefix.length
  while (end > 0 && prefix.charCodeAt(end - 1) === 255) end--
  if (end === 0) return '\xff\xff'
  return prefix.slice(0, end - 1) + chr(prefix.charCodeAt(end - 1) + 1)
}

export const compareKeys = <T extends string | number>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0)

export function compareValues(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number' && a === a && b === b) return compareKeys(a, b)
  return compareKeys(encodeKey(a), encodeKey(b))
}

/** MongoDB's equality: numbers by value, embedded documents including the order of their fields. */
export function equalValues(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' && typeof b !== 'object') return a !== a && b !== b
  return encodeKey(a) === encodeKey(b)
}
