import { badRequest } from '../../errors'
import type { Accumulator } from '../accumulators'
import { compile, type Env, envOf, NO_NAMES } from '../expressions'
import { type Field, fieldsOf } from '../group'
import { isNumeric } from '../numerics'
import { compareKeys, type Doc, encodeKey, isPlainObject, rankOf, toNumber } from '../values'
import { type Rounder, rounderOf } from './granularity'
import { checkGrouping } from './rows'
import { at, type Stage, wholeNumber } from './stage'

/** `$bucket` by given borders, `$bucketAuto` by numbers of documents. */

function optionsOf(spec: unknown, name: string, known: readonly string[]): Doc {
  if (!isPlainObject(spec)) throw badRequest(`Argument to ${name} stage must be an object`)
  for (const key of Object.keys(spec))
    if (!known.includes(key)) throw badRequest(`Unrecognized option to ${name}: ${key}.`)
  if (spec.groupBy === undefined) throw badRequest(`${name} requires 'groupBy' to be specified.`)
  checkGrouping(spec.groupBy, `${name} 'groupBy'`)
  if (spec.output !== undefined && !isPlainObject(spec.output))
    throw badRequest(`The ${name} 'output' field must be an object`)
  return spec
}

const COUNT = { count: { $sum: 1 } }

class Bucket {
  private readonly states: Accumulator[]
  constructor(private readonly fields: readonly Field[]) {
    this.states = fields.map(({ make }) => make())
  }
  add(env: Env): void {
    this.fields.forEach(({ valueOf }, i) => this.states[i]?.add(valueOf(env)))
  }
  result(id: unknown): Doc {
    const out: Doc = { _id: id }
    this.fields.forEach(({ name }, i) => (out[name] = this.states[i]?.result()))
    return out
  }
}

/** Borders and default are constants; they may be written as expressions. */
function constant(value: unknown): unknown {
  return compile(value, NO_NAMES)(envOf({}, Date.now()))
}

function bordersOf(spec: Doc): unknown[] {
  if (!Array.isArray(spec.boundaries)) throw badRequest(`The $bucket 'boundaries' field must be an array`)
  const borders = (spec.boundaries as unknown[]).map(constant)
  if (borders.length < 2) throw badRequest(`The $bucket 'boundaries' field must have at least 2 values`)
  borders.forEach((value, i) => {
    if (rankOf(value) !== rankOf(borders[0]))
      throw badRequest(`All values in the 'boundaries' option to $bucket must have the same type`)
    if (i > 0 && encodeKey(borders[i - 1]) >= encodeKey(value))
      throw badRequest(`The 'boundaries' option to $bucket must be sorted, and without values that are equal`)
  })
  return borders
}

const bucket: Stage = (given, { names }, name) => {
  const spec = optionsOf(given, name, ['groupBy', 'boundaries', 'default', 'output'])
  const borders = bordersOf(spec)
  const keys = borders.map(encodeKey)
  const hasDefault = 'default' in spec
  const other = hasDefault ? constant(spec.default) : undefined
  const otherKey = encodeKey(other)
  const [least = '', most = ''] = [keys[0], keys[keys.length - 1]]
  if (hasDefault && otherKey >= least && otherKey < most)
    throw badRequest(`The $bucket 'default' field must be less than the lowest boundary or greater than or equal to the highest boundary.`) // prettier-ignore
  const fields = fieldsOf((spec.output as Doc | undefined) ?? COUNT, names)
  const valueOf = compile(spec.groupBy, names)
  return function* (docs, env) {
    const buckets = new Map<string, { id: unknown; bucket: Bucket }>()
    for (const doc of docs) {
      const here = at(env, doc)
      const key = encodeKey(valueOf(here) ?? null)
      const i = keys.filter((border) => border <= key).length - 1
      const inside = i >= 0 && i < keys.length - 1
      if (!inside && !hasDefault)
        throw badRequest('$switch could not find a matching branch for an input, and no default was specified.')
      const id = inside ? borders[i] : other
      const place = inside ? (keys[i] as string) : otherKey
      let found = buckets.get(place)
      if (!found) buckets.set(place, (found = { id, bucket: new Bucket(fields) }))
      found.bucket.add(here)
    }
    const sorted = [...buckets].sort(([a], [b]) => compareKeys(a, b))
    for (const [, { id, bucket: full }] of sorted) yield full.result(id)
  }
}

function checkRoundable(value: unknown): void {
  const number = isNumeric(value) ? toNumber(value) : undefined
  if (number === undefined || Number.isNaN(number))
    throw badRequest(`$bucketAuto can specify a 'granularity' with numeric boundaries only`)
  if (number < 0) throw badRequest(`$bucketAuto can specify a 'granularity' with non-negative numbers only`)
}

interface Item {
  key: string
  value: unknown
  doc: Doc
}

/** One bucket after the other, each with its share and with whatever equals, or is rounded into, its end. */
function* shared(items: Item[], buckets: number, rounder: Rounder | undefined): Generator<{ min: unknown; max: unknown; docs: Doc[] }> {
  const share = Math.max(1, Math.round(items.length / buckets))
  let next = 0
  let border: unknown
  for (let number = 1; number <= buckets && next < items.length; number++) {
    const start = next
    next = number === buckets ? items.length : Math.min(items.length, start + share)
    const lastOf = (): Item => items[next - 1] as Item
    let min = (items[start] as Item).value
    let max: unknown
    if (rounder) {
      min = number === 1 ? rounder.down(toNumber(min)) : border
      max = rounder.up(toNumber(lastOf().value))
      const { key } = lastOf()
      while (next < items.length && (toNumber((items[next] as Item).value) < (max as number) || items[next]?.key === key)) next++
      // Zero has no number above it in a series: the border comes from what follows.
      if (max === 0 && next < items.length) max = rounder.down(toNumber((items[next] as Item).value))
    } else {
      while (next < items.length && items[next]?.key === lastOf().key) next++
      max = (items[next] ?? lastOf()).value
    }
    border = max
    yield { min, max, docs: items.slice(start, next).map(({ doc }) => doc) }
  }
} // prettier-ignore

const bucketAuto: Stage = (given, { names }, name) => {
  const spec = optionsOf(given, name, ['groupBy', 'buckets', 'output', 'granularity'])
  const buckets = wholeNumber(spec.buckets, `The $bucketAuto 'buckets' field`)
  if (buckets <= 0 || buckets >= 2 ** 31)
    throw badRequest(`The $bucketAuto 'buckets' field must be greater than 0 and of 32 bits, but was: ${buckets}`)
  const rounder = spec.granularity === undefined ? undefined : rounderOf(spec.granularity)
  const fields = fieldsOf((spec.output as Doc | undefined) ?? COUNT, names)
  const valueOf = compile(spec.groupBy, names)
  return function* (docs, env) {
    const items: Item[] = []
    for (const doc of docs) {
      const value = valueOf(at(env, doc)) ?? null
      if (rounder) checkRoundable(value)
      items.push({ key: encodeKey(value), value, doc })
    }
    items.sort((a, b) => compareKeys(a.key, b.key))
    for (const { min, max, docs: members } of shared(items, buckets, rounder)) {
      const full = new Bucket(fields)
      for (const doc of members) full.add(at(env, doc))
      yield full.result({ min, max })
    }
  }
}

export const buckets: Record<string, Stage> = { $bucket: bucket, $bucketAuto: bucketAuto }
