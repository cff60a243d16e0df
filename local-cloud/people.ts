import type { Sql } from './store/sql'

/** Identities a demo offers to choose from. */
export interface Person {
  openid: string
  label: string
  note?: string
}

/** A way into a demo, e.g. the page that a printed code opens. */
export interface EntryPoint {
  label: string
  path: string
}

interface Cast {
  people: readonly Person[]
  links: readonly EntryPoint[]
}

export class People {
  constructor(private readonly sql: Sql) {}

  set(people: readonly Person[], links: readonly EntryPoint[] = []): void {
    this.sql.run(`INSERT OR REPLACE INTO facts VALUES('people', ?)`, [JSON.stringify({ people, links })])
  }

  cast(): Cast {
    const row = this.sql.get(`SELECT value FROM facts WHERE name='people'`)
    return row ? (JSON.parse(String(row[0])) as Cast) : { people: [], links: [] }
  }

  list(): Person[] {
    return [...this.cast().people]
  }
}
