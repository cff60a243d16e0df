import { EJSON, type Long, ObjectId } from 'bson'
import { CloudError } from '../errors'
import { fromBigInt, isInteger, isLong } from './numerics'
import { bsonTypeOf, type Doc, isDate, isPlainObject, isRegExp } from './values'

/**
 * Documents as text. The SDK sends canonical EJSON; we keep the relaxed form, which the SDK reads back equally
 * well and which is half as long. All numbers become JS numbers, as the SDK hands them to functions anyway.
 */

const badEjson = (what: string): CloudError =>
  new CloudError('INVALID_PARAM', `[InvalidParameter] invalid EJSON: ${what}`)

const REVIVED_BY_BSON = new Set([
  '$binary',
  '$timestamp',
  '$minKey',
  '$maxKey',
  '$numberDecimal',
  '$symbol',
  '$code',
  '$uuid',
  '$dbPointer',
])

/** The special object whose first key is `key`, or undefined when it is a plain one (a query operator, say). */
function reviveSpecial(key: string, object: Doc, now: () => number): { value: unknown } | undefined {
  const inner = object[key]
  switch (key) {
    case '$numberInt':
    case '$numberDouble':
      return { value: numberOf(key, inner, Number(inner)) }
    case '$numberLong':
      return { value: longOf(inner) }
    case '$date': {
      // SDKs before 2.2 write the server's date in this way.
      if (isPlainObject(inner) && 'offset' in inner)
        return { value: new Date(now() + Number(revive(inner.offset, now))) }
      const millis = isPlainObject(inner) ? revive(inner, now) : inner
      const date = new Date(millis as string | number)
      if (Number.isNaN(date.getTime())) throw badEjson('$date')
      return { value: date }
    }
    case '$tcb_server_date': {
      const offset = (inner as { offset?: unknown } | null)?.offset
      const amount = typeof offset === 'object' && offset !== null ? revive(offset, now) : (offset ?? 0)
      return { value: new Date(now() + Number(amount)) }
    }
    case '$oid':
      if (typeof inner !== 'string' || !/^[0-9a-fA-F]{24}$/.test(inner)) throw badEjson('$oid')
      return { value: new ObjectId(inner) }
    case '$regularExpression': {
      const { pattern, options } = (inner ?? {}) as { pattern?: unknown; options?: unknown }
      return { value: toRegExp(String(pattern ?? ''), String(options ?? '')) }
    }
    case '$undefined':
      return { value: null }
    default:
      return REVIVED_BY_BSON.has(key) ? { value: EJSON.deserialize(object as never) } : undefined
  }
}

function numberOf(key: string, text: unknown, number: number): number {
  if (Number.isNaN(number) && text !== 'NaN') throw badEjson(key)
  return number
}

/** A number, or a `Long` where a double would lose digits: ids of other systems are kept as they came. */
function longOf(text: unknown): unknown {
  const number = numberOf('$numberLong', text, Number(text))
  if (Number.isSafeInteger(number)) return number
  const long = /^-?\d+$/.test(String(text)) ? fromBigInt(BigInt(String(text))) : undefined
  if (long === undefined) throw badEjson('$numberLong')
  return long
}

/** PCRE flags that JavaScript has no equal for (`x`, `u`, `l`) are dropped. */
export function toRegExp(pattern: string, options: string): RegExp {
  const flags = [...new Set(options)].filter((flag) => 'ims'.includes(flag)).join('')
  try {
    return new RegExp(pattern, flags)
  } catch {
    throw badEjson('regular expression')
  }
}

const MAX_DEPTH = 100 // MongoDB's nesting limit; also keeps hostile input from overflowing the stack

function revive(value: unknown, now: () => number, depth = 0): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (depth > MAX_DEPTH) throw badEjson('nested too deeply')
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) {
      const item: unknown = value[i]
      if (typeof item === 'object' && item !== null) value[i] = revive(item, now, depth + 1)
    }
    return value
  }
  const object = value as Doc
  for (const key in object) {
    if (key.charCodeAt(0) === 36 /* $ */) {
      const special = reviveSpecial(key, object, now)
      if (special) return special.value
    }
    const item = object[key]
    if (typeof item === 'object' && item !== null) object[key] = revive(item, now, depth + 1)
  }
  return object
}

export function parseEjson(text: string, now: () => number = Date.now): unknown {
  let json: unknown
  try {
    // A reviver is slow, and almost nobody sends this name, be it written with escapes.
    json = /__proto__|\\u00/.test(text) ? JSON.parse(text, dropProto) : JSON.parse(text)
  } catch {
    throw badEjson('not JSON')
  }
  return revive(json, now)
}

/** `__proto__` in JSON becomes an own property and would turn into a prototype when copied; so would a path through it. */
function dropProto(this: unknown, key: string, value: unknown): unknown {
  return key.includes('__proto__') && key.split('.').includes('__proto__') ? undefined : value
}

/** Reads what `dumpEjson` wrote: trusted text, so no checks. */
export const parseBody = (text: string): Doc => revive(JSON.parse(text), Date.now) as Doc

const MIN_ISO = 0
const MAX_ISO = 253402300799999 // 9999-12-31: beyond it relaxed EJSON writes the number

export function dumpEjson(value: unknown): string {
  switch (typeof value) {
    case 'number':
      // What the SDK sends for a whole number this big is a long, in all its digits.
      if (isInteger(value) && !Number.isSafeInteger(value)) return `{"$numberLong":"${BigInt(value)}"}`
      if (Number.isFinite(value)) return String(value === 0 ? 0 : value)
      return `{"$numberDouble":"${Number.isNaN(value) ? 'NaN' : value > 0 ? 'Infinity' : '-Infinity'}"}`
    case 'string':
      return JSON.stringify(value)
    case 'boolean':
      return value ? 'true' : 'false'
    case 'bigint':
      return String(value)
    case 'object':
      break
    default:
      return 'null'
  }
  if (value === null) return 'null'
  if (Array.isArray(value)) return '[' + value.map(dumpEjson).join(',') + ']'
  if (isDate(value)) {
    const millis = value.getTime()
    return millis >= MIN_ISO && millis <= MAX_ISO
      ? `{"$date":"${value.toISOString()}"}`
      : `{"$date":{"$numberLong":"${millis}"}}`
  }
  if (isRegExp(value)) {
    const options = [...value.flags].filter((flag) => 'ims'.includes(flag)).join('')
    return `{"$regularExpression":{"pattern":${JSON.stringify(value.source)},"options":"${options}"}}`
  }
  // Relaxed EJSON would write a plain number, and readers would round it.
  if (isLong(value)) return dumpLong(value)
  if (bsonTypeOf(value as object) !== undefined) return EJSON.stringify(value as never, { relaxed: true })
  let out = ''
  for (const key in value as Doc) {
    const item = (value as Doc)[key]
    if (item === undefined) continue
    out += (out ? ',' : '') + JSON.stringify(key) + ':' + dumpEjson(item)
  }
  return '{' + out + '}'
}

function dumpLong(value: Long): string {
  const number = value.toNumber()
  return Number.isSafeInteger(number) ? String(number) : `{"$numberLong":"${value.toString()}"}`
}

/** A deep copy that shares immutable leaves. */
export function cloneValue<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(cloneValue) as T
  if (isDate(value)) return new Date(value.getTime()) as T
  if (isRegExp(value) || bsonTypeOf(value) !== undefined) return value
  const out: Doc = {}
  for (const key in value) out[key] = cloneValue((value as Doc)[key])
  return out as T
}
