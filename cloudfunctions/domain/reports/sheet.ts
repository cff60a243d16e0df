import { addInto, at, type Counters, named } from './counters'
import { monthsOf, yearOf } from './period'
import { WORK } from './work'

/**
 * Stored in `rollups`, of two kinds. What is pending takes what happens, in the transaction in which it happens; the
 * timer adds it to the year's sheets, so that a reader finds a year in two documents whatever it holds:
 *   `2026` what the overview reads · `2026-heard` phrases and hearts, much longer · `2026-work` what the other rooms did
 *   · `now` work in hand of all years.
 */
export type PendingDoc = { _id: string; pending: true; year: string; departmentId: string } & Counted
export type SheetDoc = {
  _id: string
  pending: false
  year: string
  departments: ({ id: string } & Counted)[]
  /** Another one whenever it was added to, so that whoever has it need not read it again. */
  revision?: string
  /** Of the document `recounted` alone: what the nightly recount found by month. */
  recounted?: Record<string, Recounted>
}
export type Recounted = { at: Date; differences: number }
export type RollupDoc = PendingDoc | SheetDoc
/** `main`, `heard` and `work` by month (`09`), `now` without. */
type Counted = { main?: Counters; heard?: Counters; work?: Counters; now?: Counters }

export const PARTS = ['main', 'heard', 'work', 'now'] as const
export type Part = (typeof PARTS)[number]

/** The document that says what was recounted. */
export const RECOUNTED = 'recounted'

/** Which sheet takes what of a year. */
export function sheetId(year: string, part: Part): string {
  return { main: year, heard: `${year}-heard`, work: `${year}-work`, now: 'now' }[part]
}

/** Adds what was pending to its sheets; answers those that changed. */
export function fold(sheets: SheetDoc[], pending: PendingDoc[]): SheetDoc[] {
  const changed = new Map<string, SheetDoc>()
  for (const doc of pending) {
    for (const part of PARTS) {
      const counters = doc[part]
      if (!counters) continue
      const _id = sheetId(doc.year, part)
      const sheet = changed.get(_id) ?? copyOf(sheets.find((one) => one._id === _id)) ?? empty(_id, part, doc.year)
      changed.set(_id, sheet)
      let line = sheet.departments.find(({ id }) => id === doc.departmentId)
      if (!line) sheet.departments.push((line = { id: doc.departmentId }))
      line[part] = addInto(line[part] ?? {}, counters)
    }
  }
  return [...changed.values()]
}

function contentOf(doc: RollupDoc): string | null {
  if (doc.pending) return JSON.stringify(doc)
  return doc.revision === undefined ? null : `${doc._id}@${doc.revision}`
}

function copyOf(sheet: SheetDoc | undefined): SheetDoc | undefined {
  return sheet && structuredClone(sheet)
}

function empty(_id: string, part: Part, year: string): SheetDoc {
  return { _id, pending: false, year: part === 'now' ? '' : year, departments: [] }
}

/** All that is counted, whether it is added up already or not. */
export class Sheet {
  readonly #byYear = new Map<string, Map<string, Counted>>()
  readonly #contents = new Map<string, (string | null)[]>()
  #recounted: Record<string, Recounted> = {}

  constructor(docs: RollupDoc[]) {
    for (const doc of docs) {
      if (!doc.pending && doc.recounted) this.#recounted = doc.recounted
      this.#contents.set(doc.year, [...(this.#contents.get(doc.year) ?? []), contentOf(doc)])
      for (const { id, main, heard, work, now } of doc.pending ? [{ ...doc, id: doc.departmentId }] : doc.departments) {
        this.#add(doc.year, id, 'main', main)
        this.#add(doc.year, id, 'heard', heard)
        this.#add(doc.year, id, 'work', work)
        this.#add('', id, 'now', now)
      }
    }
  }

  /** The same where the counts of a year are the same; null where that cannot be told. */
  contentOf(year: string): string | null {
    const contents = this.#contents.get(year) ?? []
    return contents.includes(null) ? null : contents.sort().join()
  }

  /** Departments that count any feedback in the year, `none` among them. */
  departments(year: string): string[] {
    const counted = [...(this.#byYear.get(year) ?? [])]
    return counted.flatMap(([id, { main, heard }]) => (main || heard ? [id] : []))
  }

  /** One counter of a department in a month, `2026-09`. */
  count(departmentId: string, month: string, path: string): number {
    return at(this.#month('main', departmentId, month), path)
  }

  heard(departmentId: string, month: string): Counters | undefined {
    return this.#month('heard', departmentId, month)
  }

  /** What the other rooms did in a month, in the whole hospital. */
  work(month: string, path: string): number {
    return at(this.#month('work', WORK, month), path)
  }

  /** All counters of the other rooms' work in a month. */
  allWork(month: string): Counters | undefined {
    return this.#month('work', WORK, month)
  }

  main(departmentId: string, month: string): Counters | undefined {
    return this.#month('main', departmentId, month)
  }

  /** Over departments and the months of a period. */
  sum(departmentIds: readonly string[], period: string, path: string): number {
    const months = monthsOf(period)
    return departmentIds.reduce(
      (sum, id) => sum + months.reduce((part, month) => part + this.count(id, month, path), 0),
      0,
    )
  }

  /** The same for all that is counted below a path, by its names. */
  sums(part: 'main' | 'heard', departmentIds: readonly string[], period: string, path: string): Map<string, number> {
    const sums = new Map<string, number>()
    for (const id of departmentIds) {
      for (const month of monthsOf(period)) {
        for (const [name, n] of named(this.#month(part, id, month), path)) sums.set(name, (sums.get(name) ?? 0) + n)
      }
    }
    return sums
  }

  /** Work in hand. */
  now(departmentIds: readonly string[], path: string): number {
    return departmentIds.reduce((sum, id) => sum + at(this.#byYear.get('')?.get(id)?.now, path), 0)
  }

  nowEverywhere(path: string): number {
    return this.now([...(this.#byYear.get('')?.keys() ?? [])], path)
  }

  /** All counters of work in hand of a department. */
  inHand(departmentId: string): Counters | undefined {
    return this.#byYear.get('')?.get(departmentId)?.now
  }

  /** Whom anything is in hand of. */
  departmentsNow(): string[] {
    return [...(this.#byYear.get('')?.keys() ?? [])]
  }

  /** What the recount last found of a month; null where it has not come by yet. */
  recounted(month: string): Recounted | null {
    return this.#recounted[month] ?? null
  }

  #month(part: 'main' | 'heard' | 'work', departmentId: string, month: string): Counters | undefined {
    return this.#byYear.get(yearOf(month))?.get(departmentId)?.[part]?.[month.slice(5)] as Counters | undefined
  }

  #add(year: string, id: string, part: Part, counters: Counters | undefined): void {
    if (!counters) return
    const departments = this.#byYear.get(year) ?? new Map<string, Counted>()
    this.#byYear.set(year, departments)
    const line = departments.get(id) ?? {}
    departments.set(id, line)
    line[part] = line[part] ? addInto(structuredClone(line[part]), counters) : counters
  }
}
