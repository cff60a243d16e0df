import fs from 'node:fs'
import { ofCase, ofRating, ofThanks, type Contribution } from '../../cloudfunctions/domain/reports/contribution'
import { nest } from '../../cloudfunctions/domain/reports/counters'
import { fold, type SheetDoc } from '../../cloudfunctions/domain/reports/sheet'
import { pendingDoc } from '../../cloudfunctions/domain/reports/store'
import type { Secrets } from '../../cloudfunctions/kernel/secrets'
import { Store } from '../../local-cloud/store/store'
import type { Doc } from '../../local-cloud/store/values'
import { importGradually } from '../../local-cloud/transfer/gradual'
import { SCHEMA } from '../../scripts/lib/root'
import { hospitalRecords } from '../../test/fixtures/seed'
import { type Feedback, feedback } from './generate'
import { twins } from './hospital'
import { workSince } from './work'

/**
 * Fills the store of an embedded cloud that is stopped, by its own import. The same hospital at a greater age is the same
 * store with older records, so each size goes on where the one before it stopped.
 */
export class Loader {
  readonly #days: Generator<Feedback & { day: string }>
  readonly #secrets: Secrets
  #sheets: SheetDoc[] = []
  #left: Feedback = { ratings: [], cases: [], thanks: [] }
  #first = ''
  #n = 0

  constructor(
    readonly folder: string,
    readonly now: Date,
    secrets: Secrets,
  ) {
    this.#secrets = secrets
    this.#days = feedback(now, secrets)
  }

  /** The day of the oldest record. */
  get since(): string {
    return this.#first
  }

  async grow(size: number, say: (line: string) => void): Promise<void> {
    const store = new Store(this.folder, () => this.now.getTime())
    try {
      const schema = JSON.parse(fs.readFileSync(SCHEMA, 'utf8')) as { collections: Parameters<Store['ensure']>[0] }
      store.ensure(schema.collections)
      if (this.#n === 0) this.#found(store)
      const started = performance.now()
      let told = this.#n
      const begun = this.#n
      while (this.#n < size) {
        await this.#load(store, this.#take(Math.min(LOT, size - this.#n)))
        if (this.#n - told < SAY_EVERY && this.#n < size) continue
        told = this.#n
        const perSecond = (this.#n - begun) / ((performance.now() - started) / 1000)
        const left = Math.round((size - this.#n) / perSecond)
        say(`${this.#n.toLocaleString('en')} records back to ${this.#first}, ${left} s to go`)
      }
      store.remove('rollups', {}, true)
      const sheets = withChanged(this.#sheets, fold(this.#sheets, workSince(this.#first, this.now)))
      store.insert(
        'rollups',
        sheets.map((sheet) => ({ ...sheet, revision: `at ${String(size)}` })),
      )
    } finally {
      store.close()
    }
  }

  #found(store: Store): void {
    const hospital: Record<string, { _id: string }[]> = hospitalRecords(this.#secrets, this.now)
    for (const [collection, documents] of Object.entries(hospital)) store.insert(collection, documents)
    const [like] = hospital['departments'] ?? []
    store.insert(
      'departments',
      twins.map(({ id, name, branchId }, n) => ({ ...like, _id: id, name, branchId, order: 100 + n })),
    )
  }

  /** So many of the newest that are left; a day may go in by parts. */
  #take(most: number): Feedback {
    const lot: Feedback = { ratings: [], cases: [], thanks: [] }
    const size = () => lot.ratings.length + lot.cases.length + lot.thanks.length
    while (size() < most) {
      for (const kind of KINDS) {
        const taken = this.#left[kind].splice(0, most - size())
        ;(lot[kind] as unknown[]).push(...taken)
      }
      if (size() >= most) break
      const next = this.#days.next().value as Feedback & { day: string }
      this.#first = next.day
      this.#left = { ratings: next.ratings, cases: next.cases, thanks: next.thanks }
    }
    return lot
  }

  async #load(store: Store, lot: Feedback): Promise<void> {
    for (const kind of KINDS) {
      const documents = (lot[kind] as object[]).map((doc, line) => ({ doc: doc as Doc, line }))
      await importGradually(store, kind, () => documents, 'insert')
      this.#n += documents.length
    }
    const counted: Contribution[] = [
      ...lot.ratings.map(ofRating),
      ...lot.cases.map(ofCase),
      ...lot.thanks.map(ofThanks),
    ]
    const pending = counted.map(({ year, departmentId, counters }) =>
      pendingDoc('', year, departmentId, nest(counters)),
    )
    this.#sheets = withChanged(this.#sheets, fold(this.#sheets, pending))
  }
}

function withChanged(sheets: SheetDoc[], changed: SheetDoc[]): SheetDoc[] {
  const ids = new Set(changed.map(({ _id }) => _id))
  return [...sheets.filter(({ _id }) => !ids.has(_id)), ...changed]
}

const KINDS = ['cases', 'thanks', 'ratings'] as const
const LOT = 4000
const SAY_EVERY = 20_000
