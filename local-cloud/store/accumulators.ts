import { badRequest } from '../errors'
import { isNothing, typeName } from './expressions/operator'
import { isDecimal, isNumeric, likeDecimal, RunningSum } from './numerics'
import { compareValues, type Doc, encodeKey, isPlainObject, toNumber } from './values'

/** What `$group` keeps of a group: one running state, never its documents. */

export interface Accumulator {
  add(value: unknown): void
  result(): unknown
}

class Sum implements Accumulator {
  private readonly sum = new RunningSum()
  add(value: unknown): void {
    if (isNumeric(value)) this.sum.add(value)
  }
  result = (): unknown => this.sum.result()
}

class Average implements Accumulator {
  private readonly sum = new RunningSum()
  private count = 0
  add(value: unknown): void {
    if (!isNumeric(value)) return
    this.sum.add(value)
    this.count++
  }
  result = (): unknown => {
    if (this.count === 0) return null
    const total = this.sum.result()
    const average = toNumber(total) / this.count
    return isDecimal(total) ? likeDecimal(average) : average
  }
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
    if (!isNumeric(value)) return
    const number = toNumber(value)
    this.count++
    const delta = number - this.mean
    this.mean += delta / this.count
    this.squares += delta * (number - this.mean)
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
    if (!isPlainObject(value))
      throw badRequest(`$mergeObjects requires object inputs, but input is of type ${typeName(value)}`)
    Object.assign(this.merged, value)
  }
  result = (): Doc => this.merged
}

export const ACCUMULATORS: Record<string, () => Accumulator> = {
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
