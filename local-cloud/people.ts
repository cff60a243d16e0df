import type { Sql } from './store/sql'

/** Identities a demo offers to choose from. */
export interface Person {
  openid: string
  label: string
  note?: string
}

export class People {
  constructor(private readonly sql: Sql) {}

  set(list: readonly Person[]): void {
    this.sql.run(`INSERT OR REPLACE INTO facts VALUES('people', ?)`, [JSON.stringify(list)])
  }

  list(): Person[] {
    const row = this.sql.get(`SELECT value FROM facts WHERE name='people'`)
    return row ? (JSON.parse(String(row[0])) as Person[]) : []
  }
}
