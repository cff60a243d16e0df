import { SMALL_NUMBER } from '@nuanyu/types/reports'
import { dayOf } from '../time/localTime'
import { at } from './counters'
import { monthsOf } from './period'
import { Having, meet } from './having'
import { hideAsOnScreens } from './hideAsOnScreens'
import { hideRows } from './protect/hideRows'
import { apart, type Hidden, type HideOptions } from './protect/hide'
import { type Table, tableOf } from './protect/table'
import type { Tree } from './protect/tree'
import { yearTree } from './protect/yearTree'
import type { Sheet } from './sheet'

/** Where something is counted: `hospital`, a branch, a department. */
export type Org = {
  tree: Tree
  /** Departments below a place; those of `none` too. */
  departmentsOf: (place: string) => readonly string[]
}

export const HOSPITAL = 'hospital'

/** By case subject or by channel. */
export type FacetKind = 'subjects' | 'channels'
/** What is counted of them. */
export type FacetCount = 'complaints' | 'due' | 'asked'

/**
 * The counts of one year with their small numbers withheld. **Every count that leaves the server comes from here**, the
 * whole year is looked at whatever was asked, and so a question more never adds up with an earlier one (`protect/hide`).
 */
export class Guard {
  readonly #tables = new Map<string, Guarded>()
  readonly #facets = new Map<FacetKind, Set<string>>()
  readonly #having = new Map<FacetCount, Having>()
  #withheld: Set<string> | undefined
  readonly #sheet: Sheet
  readonly #org: Org
  readonly #year: string
  readonly #options: Pick<HideOptions, 'least' | 'running'>
  readonly #months: readonly string[]

  constructor(sheet: Sheet, org: Org, year: string, now: Date, least = SMALL_NUMBER) {
    this.#sheet = sheet
    this.#org = org
    this.#year = year
    this.#months = monthsOf(year)
    const month = dayOf(now).slice(0, 7)
    this.#options = { least, running: this.#months.includes(month) ? month : undefined }
  }

  /** People or cases counted under `path`, of a place in a period. */
  count(path: string, place: string, period: string): number | null {
    return shownIn(this.#byPlace(path), place, period)
  }

  #byPlace(path: string): Guarded {
    return this.#guarded(path, () => ({
      table: tableOf(this.#org.tree, yearTree(this.#year), (id, month) => this.#sheet.count(id, month, path)),
      // These are known by subject too, so whoever changes places has the same subject.
      ...(isFaceted(path) && { swaps: (a, m, b, n) => this.#shareSubject(path, a, m, b, n) }),
    }))
  }

  /** Times a phrase was heard, `warm.welcome`. */
  heard(path: string, place: string, period: string): number | null {
    return this.#shown(`heard ${path}`, place, period, () => ({
      table: tableOf(this.#org.tree, yearTree(this.#year), (id, month) => at(this.#sheet.heard(id, month), path)),
    }))
  }

  /** People for whom another room did something, in the whole hospital. */
  work(path: string, period: string): number | null {
    return this.#shown(`work ${path}`, HOSPITAL, period, () => ({
      table: tableOf({ id: HOSPITAL, parts: [] }, yearTree(this.#year), (_id, month) => this.#sheet.work(month, path)),
    }))
  }

  /** Cases of one subject, or come in one way, in the whole hospital. */
  facet(kind: FacetKind, what: FacetCount, id: string, period: string): number | null {
    // The parts would give the sum away.
    if (this.count(what, HOSPITAL, period) === null) return null
    return this.#shown(`${kind} ${what}`, id, period, () => {
      const all = this.#org.departmentsOf(HOSPITAL)
      const parts = [...this.#names(kind)].map((one) => ({ id: one }))
      const table = tableOf({ id: '*', parts }, yearTree(this.#year), (one, month) =>
        this.#sheet.sum(all, month, `${kind}.${one}.${what}`),
      )
      // The sum of all is shown elsewhere and stays. Of a department the subjects of the whole year are known: who exchange
      // theirs are of one department, or of two whose subjects are withheld.
      const { departments } = this.#whoHas(what)
      const exchange = (a: string, m: string, b: string | null, n: string | null) => {
        if (b === null || n === null) return true
        const [here, there] = [departments(a, m), departments(b, n)]
        return meet(here, there) || (meet(here, this.#rowsWithheld()) && meet(there, this.#rowsWithheld()))
      }
      const mayLeave = (one: string, month: string, back: string | null) =>
        this.#mayLeave(what, `${kind}.${one}.${what}`, month, back)
      return {
        table,
        keepRows: true,
        mayLeave,
        ...(kind === 'subjects' && { keepColumns: true, swaps: exchange }),
      }
    })
  }

  /** Complaints about a subject in a department, in the whole year. */
  subjectAt(departmentId: string, subject: string): number | null {
    if (this.#rowsWithheld().has(departmentId)) return null
    return this.#sheet.sum([departmentId], this.#year, `subjects.${subject}.complaints`)
  }

  #rowsWithheld(): Set<string> {
    const rows = this.#org.departmentsOf(HOSPITAL)
    const complaints = (place: string) => this.count('complaints', place, this.#year)
    this.#withheld ??=
      complaints(HOSPITAL) === null
        ? new Set(rows)
        : hideRows({
            rows,
            columns: this.subjects(),
            countAt: (id, subject) => this.#sheet.sum([id], this.#year, `subjects.${subject}.complaints`),
            least: this.#options.least,
            withheld: (id) => complaints(id) === null,
            // By month the subjects are known too.
            swaps: (a, s, b, t) => {
              const { departments } = this.#whoHas('complaints')
              return this.#months.some((month) => departments(s, month).has(a) && departments(t, month).has(b))
            },
          })
    return this.#withheld
  }

  subjects(): string[] {
    return [...this.#names('subjects')]
  }

  channels(): string[] {
    return [...this.#names('channels')]
  }

  /** Where a subject was counted, and what was counted there; asked thousands of times. */
  #whoHas(what: FacetCount): Having {
    const known = this.#having.get(what)
    if (known) return known
    const having = new Having()
    this.#having.set(what, having)
    for (const id of this.#org.departmentsOf(HOSPITAL)) {
      for (const month of this.#months) {
        for (const subject of this.subjects())
          if (this.#sheet.count(id, month, `subjects.${subject}.${what}`) > 0) having.add(id, month, subject)
      }
    }
    return having
  }

  /**
   * Whether somebody who is counted under `path` in a month could have come in another one, or not at all, without its
   * being seen in the counts by place: so few came then that these are withheld too.
   */
  #mayLeave(what: FacetCount, path: string, month: string, back: string | null): boolean {
    const { table, hidden } = this.#byPlace(what)
    const { rows, columns } = table
    const at = (id: string) => columns.index.get(id) as number
    const across = apart(columns, at(month), back === null ? null : at(back))
    return this.#org.departmentsOf(HOSPITAL).some((id) => {
      const row = rows.index.get(id)
      if (row === undefined || this.#sheet.count(id, month, path) === 0) return false
      return (rows.path[row] as number[]).every((r) => across.every((c) => hidden[r]?.[c]))
    })
  }

  #shareSubject(what: FacetCount, a: string, m: string, b: string | null, n: string | null): boolean {
    if (b === null || n === null) return true
    const { subjects } = this.#whoHas(what)
    return meet(subjects(a, m), subjects(b, n))
  }

  #names(kind: FacetKind): Set<string> {
    const known = this.#facets.get(kind)
    if (known) return known
    const names = new Set<string>()
    this.#facets.set(kind, names)
    for (const id of this.#org.departmentsOf(HOSPITAL)) {
      for (const month of this.#months) {
        for (const name of Object.keys(this.#sheet.main(id, month)?.[kind] ?? {})) names.add(name)
      }
    }
    return names
  }

  #shown(key: string, row: string, column: string, make: () => Made): number | null {
    return shownIn(this.#guarded(key, make), row, column)
  }

  #guarded(key: string, make: () => Made): Guarded {
    const known = this.#tables.get(key)
    if (known) return known
    const { table, ...options } = make()
    const made = { table, hidden: hideAsOnScreens(table, { ...this.#options, ...options }) }
    this.#tables.set(key, made)
    return made
  }
}

type Made = { table: Table } & Partial<HideOptions>
type Guarded = { table: Table; hidden: Hidden }

function shownIn({ table, hidden }: Guarded, row: string, column: string): number | null {
  const [r, c] = [table.rows.index.get(row), table.columns.index.get(column)]
  if (r === undefined || c === undefined) return 0
  return hidden[r]?.[c] ? null : (table.values[r]?.[c] ?? 0)
}

function isFaceted(path: string): path is FacetCount {
  return path === 'complaints' || path === 'due' || path === 'asked'
}
