import type { Aggregation, Stage } from './aggregate'
import { dumpEjson } from './ejson'
import { type FindOptions, TooMuch } from './reader'
import { type Question, ReadThread } from './readThread'
import type { Store } from './store'

/**
 * Reads outside of transactions. Each begins here, for a small one is answered sooner than a thread is asked. Once it
 * has looked at 4,000 documents it is a big one: it begins again on the reading thread, and we go on with others.
 */

const BIG = 4000

export class Reads {
  private readonly thread: ReadThread

  constructor(
    private readonly store: Store,
    private readonly aggregation: Aggregation,
    private readonly now: () => number,
    private readonly big = BIG,
  ) {
    this.thread = new ReadThread(store.folder)
  }

  /** Documents as EJSON. */
  find(name: string, query: unknown, options: FindOptions): Promise<string[]> {
    const here = (): string[] => this.store.findTexts(name, query, options)
    return this.read(here, { kind: 'find', collection: name }, [query ?? null, options])
  }

  count(name: string, query: unknown): Promise<number> {
    const here = (): number => this.store.count(name, query)
    return this.read(here, { kind: 'count', collection: name }, [query ?? null])
  }

  aggregate(name: string, stages: readonly Stage[]): Promise<string[]> {
    const here = (): string[] => this.aggregation.run(name, stages).map(dumpEjson)
    return this.read(here, { kind: 'aggregate', collection: name }, [stages])
  }

  private async read<T>(here: () => T, about: Pick<Question, 'kind' | 'collection'>, args: unknown): Promise<T> {
    // What a read inside a write wants to see is not yet committed.
    if (this.store.sql.inTransaction) return here()
    try {
      return this.store.within(this.big, here)
    } catch (error) {
      if (!(error instanceof TooMuch)) throw error
    }
    return (await this.thread.ask({ ...about, args: dumpEjson(args), now: this.now() })) as T
  }

  get threadIsRunning(): boolean {
    return this.thread.isRunning
  }

  close(): Promise<void> {
    return this.thread.close()
  }
}
