import { SMALL_NUMBER } from '@nuanyu/types/reports'
import { dayOf } from '../time/localTime'
import { at } from './counters'
import { yearTree } from './guard'
import { hide, type Hidden } from './protect/hide'
import { type Table, tableOf } from './protect/table'
import type { Sheet } from './sheet'

const ALL = '*'

/** As `Guard`, for what is counted by kind of post in the whole hospital. */
export class KindGuard {
  readonly #tables = new Map<string, { table: Table; hidden: Hidden }>()

  constructor(
    private readonly sheet: Sheet,
    private readonly kinds: string[],
    private readonly year: string,
    private readonly now: Date,
  ) {}

  ratings(kind: string, period: string): number | null {
    return this.#shown('', kind, period, (id) => `kinds.${id}`)
  }

  /** Of one kind, or of all together. */
  heard(phraseId: string, kind: string | null, period: string): number | null {
    return this.#shown(phraseId, kind ?? ALL, period, (id) => `at.${id}.${phraseId}`)
  }

  #shown(key: string, row: string, period: string, pathOf: (kind: string) => string): number | null {
    let known = this.#tables.get(key)
    if (!known) {
      const departments = this.sheet.departments(this.year)
      const table = tableOf({ id: ALL, parts: this.kinds.map((id) => ({ id })) }, yearTree(this.year), (kind, month) =>
        departments.reduce((sum, id) => sum + at(this.sheet.heard(id, month), pathOf(kind)), 0),
      )
      const running = dayOf(this.now).slice(0, 7)
      known = { table, hidden: hide(table, { least: SMALL_NUMBER, running }) }
      this.#tables.set(key, known)
    }
    const { table, hidden } = known
    const [r, c] = [table.rows.index.get(row), table.columns.index.get(period)]
    if (r === undefined || c === undefined) return 0
    return hidden[r]?.[c] ? null : (table.values[r]?.[c] ?? 0)
  }
}
