import { SMALL_NUMBER } from '@nuanyu/types/reports'
import { at } from './counters'
import { hide, type Hidden } from './protect/hide'
import { type Table, tableOf } from './protect/table'
import { monthsOf } from './period'
import type { Sheet } from './sheet'

const ALL = '*'

/**
 * As `Guard`, for what is counted by kind of post in the whole hospital, of a year. By month it would have to be kept
 * from the figures by department too; so somebody may have been at another kind of post, and nothing else that is shown
 * would change.
 */
export class KindGuard {
  readonly #tables = new Map<string, { table: Table; hidden: Hidden }>()
  readonly #kinds: string[]

  constructor(
    private readonly sheet: Sheet,
    private readonly year: string,
  ) {
    this.#kinds = [...sheet.sums('heard', sheet.departments(year), year, 'kinds').keys()]
  }

  ratings(kind: string): number | null {
    return this.#shown('', kind, (id) => `kinds.${id}`)
  }

  heard(phraseId: string, kind: string): number | null {
    return this.#shown(phraseId, kind, (id) => `at.${id}.${phraseId}`)
  }

  #shown(key: string, row: string, pathOf: (kind: string) => string): number | null {
    const { table, hidden } = this.#table(key, pathOf)
    const r = table.rows.index.get(row)
    if (r === undefined) return 0
    return hidden[r]?.[0] ? null : (table.values[r]?.[0] ?? 0)
  }

  #table(key: string, pathOf: (kind: string) => string): { table: Table; hidden: Hidden } {
    const known = this.#tables.get(key)
    if (known) return known
    const { sheet, year } = this
    const [departments, months] = [sheet.departments(year), monthsOf(year)]
    const sum = (path: string) =>
      departments.reduce((all, id) => all + months.reduce((n, month) => n + at(sheet.heard(id, month), path), 0), 0)
    const table = tableOf({ id: ALL, parts: this.#kinds.map((id) => ({ id })) }, { id: year }, (kind) =>
      sum(pathOf(kind)),
    )
    // The sum of all kinds is shown elsewhere.
    const made = { table, hidden: hide(table, { least: SMALL_NUMBER, keepRows: true }) }
    this.#tables.set(key, made)
    return made
  }
}
