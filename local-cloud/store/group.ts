import { evalExpr } from 'mingo/core'
import { type Iterator as LazyIterator, Lazy } from 'mingo/lazy'
import { badRequest } from '../errors'
import { compareValues, type Doc, encodeKey, isPlainObject } from './values'

/** `$group` that keeps one running state per group instead of all the documents of all groups. */

interface Accumulator {
  add(value: unknown): void
  result(): unknown
}

const isNumber = (value: unknown): value is number => typeof value === 'number'
const isNothing = (value: unknown): boolean => value === undefined || value === null

class Sum implements Accumulator {
  private total = 0
  add(value: unknown): void {
    if (isNumber(value)) this.total += value
  }
  result = (): number => this.total
}

class Average implements Accumulator {
  private total = 0
  private count = 0
  add(value: unknown): void {
    if (!isNumber(value)) return
    this.total += value
    this.count++
  }
  result = (): number | null => (this.count === 0 ? null : this.total / this.count)
}

class Extreme implements Accumulator {
  private best: unknown = null
  constructor(private readonly sign: 1 | -1) {}
  add(value: unknown): void {
    if (isNothing(value)) return
    if (this.best === null || compareValues(value, this.best) * this.sign > 0) this.best = value
  }
  result = (): unknown => this.best
}

class First implements Accumulator {
  private value: unknown
  private seen = false
  add(value: unknown): void {
    if (!this.seen) this.value = value
    this.seen = true
  }
  result = (): unknown => this.value ?? null
}

class Last implements Accumulator {
  private value: unknown
  add(value: unknown): void {
    this.value = value
  }
  result = (): unknown => this.value ?? null
}

class Push implements Accumulator {
  private readonly items: unknown[] = []
  add(value: unknown): void {
    if (value !== undefined) this.items.push(value)
  }
  result = (): unknown[] => this.items
}

class AddToSet implements Accumulator {
  private readonly items = new Map<string, unknown>()
  add(value: unknown): void {
    if (value === undefined) return
    const key = encodeKey(value)
    if (!this.items.has(key)) this.items.set(key, value)
  }
  result = (): unknown[] => [...this.items.values()]
}

class Deviation implements Accumulator {
  private count = 0
  private mean = 0
  private squares = 0
  constructor(private readonly sample: boolean) {}
  add(value: unknown): void {
    if (!isNumber(value)) return
    this.count++
    const delta = value - this.mean
    this.mean += delta / this.count
    this.squares += delta * (value - this.mean)
  }
  result = (): number | null => {
    const divisor = this.sample ? this.count - 1 : this.count
    return divisor <= 0 ? null : Math.sqrt(this.squares / divisor)
  }
}

class Merge implements Accumulator {
  private readonly merged: Doc = {}
  add(value: unknown): void {
    if (isNothing(value)) return
    if (!isPlainObject(value)) throw badRequest('$mergeObjects requires object inputs')
    Object.assign(this.merged, value)
  }
  result = (): Doc => this.merged
}

const ACCUMULATORS: Record<string, () => Accumulator> = {
  $sum: () => new Sum(),
  $count: () => new Sum(),
  $avg: () => new Average(),
  $min: () => new Extreme(-1),
  $max: () => new Extreme(1),
  $first: () => new First(),
  $last: () => new Last(),
  $push: () => new Push(),
  $addToSet: () => new AddToSet(),
  $stdDevPop: () => new Deviation(false),
  $stdDevSamp: () => new Deviation(true),
  $mergeObjects: () => new Merge(),
}

interface Field {
  name: string
  make: () => Accumulator
  expression: unknown
}

function fieldsOf(spec: Doc): Field[] {
  return Object.entries(spec)
    .filter(([name]) => name !== '_id')
    .map(([name, accumulator]) => {
      if (name.includes('.')) throw badRequest(`The field name '${name}' cannot contain '.'`)
      const entries = isPlainObject(accumulator) ? Object.entries(accumulator) : []
      const [operator, expression] = entries[0] ?? []
      if (entries.length !== 1 || operator === undefined)
        throw badRequest(`The field '${name}' must be an accumulator object`)
      const make = ACCUMULATORS[operator]
      if (!make) throw badRequest(`unknown group operator '${operator}'`)
      return { name, make, expression: operator === '$count' ? 1 : expression }
    })
}

type Docs = LazyIterator
/** mingo's options as its stages receive them; the variables of an enclosing `$lookup` are in `local`. */
export type EngineOptions = Parameters<typeof evalExpr>[2] & { local?: { variables?: Doc } }

export function groupStage(docs: Docs, spec: Doc, options: EngineOptions): Docs {
  if (!('_id' in spec)) throw badRequest(`a group specification must include an _id`)
  const fields = fieldsOf(spec)
  let out: Iterator<Doc> | undefined
  return Lazy((() => {
    out ??= grouped(docs, spec._id, fields, options)
    const { value, done } = out.next() as IteratorResult<Doc, undefined>
    return done ? { done: true } : { value, done: false }
  }) as never)
}

function* grouped(docs: Docs, id: unknown, fields: Field[], options: EngineOptions): Generator<Doc> {
  const groups = new Map<string, { id: unknown; states: Accumulator[] }>()
  docs.each(((doc: Doc) => {
    const value = evalExpr(doc, id, options) ?? null
    const key = encodeKey(value)
    let group = groups.get(key)
    if (!group) groups.set(key, (group = { id: value, states: fields.map(({ make }) => make()) }))
    group.states.forEach((state, i) => state.add(evalExpr(doc, fields[i]?.expression, options)))
  }) as never)
  for (const { id: value, states } of groups.values()) {
    const result: Doc = { _id: value }
    fields.forEach(({ name }, i) => (result[name] = states[i]?.result()))
    yield result
  }
}
