/** The documents both stores hold, and what is asked of them. */

export interface Item {
  _id: string
  state: string
  n: number
  title: string
  at: Date
  tags: string[]
  author: { name: string; phone: string }
}

export const COLLECTION = 'items'
export const INDEX = { name: 'byStateN', keys: { state: 1, n: 1 } }
const STATES = 10

const idOf = (n: number): string => `item${String(n).padStart(12, '0')}`

export const itemOf = (n: number, id = idOf(n)): Item => ({
  _id: id,
  state: `state${n % STATES}`,
  n,
  title: `Document ${n} of a collection that is measured, with a title of usual length`,
  at: new Date(1_700_000_000_000 + n * 1000),
  tags: ['one', 'two', `tag${n % 100}`],
  author: { name: `Person ${n % 1000}`, phone: '13800138000' },
})

export type Operation = 'insert' | 'get' | 'page' | 'group'
export const OPERATIONS: readonly Operation[] = ['insert', 'get', 'page', 'group']

export const PAGE = 20

export interface PageStart {
  state: string
  from: number
}

/** Draws what to ask for: the same sequence on every run, spread over the whole collection. */
export class Draw {
  private state: number
  constructor(
    private readonly size: number,
    seed: number,
  ) {
    this.state = seed
  }

  private next(): number {
    this.state = (Math.imul(this.state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((this.state / 2 ** 32) * this.size)
  }

  id(): string {
    return idOf(this.next())
  }

  pageStart(): PageStart {
    const n = this.next()
    // Never so near the end that the page is short.
    return { state: `state${n % STATES}`, from: Math.max(0, Math.min(n, this.size - STATES * PAGE)) }
  }

  newItem(): Item {
    return itemOf(this.next(), `new${process.pid}-${this.state}-${Math.random().toString(36).slice(2)}`)
  }
}
