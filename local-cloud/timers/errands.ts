import type { Sql } from '../store/sql'

/**
 * Things to do once, a while later by the cloud's clock. They are in the store until they are done: one that was still
 * to come when the cloud stopped, or was killed, is done after the next start.
 */

interface Errand {
  id: number
  due: number
  body: string
}

/** Answers false when it could not be done because the cloud is stopping. */
type Work = (body: unknown) => Promise<boolean>

export class Errands {
  private readonly waiting: Errand[]

  constructor(
    private readonly sql: Sql,
    private readonly kind: string,
    private readonly now: () => number,
    private readonly waitMs: number,
    private readonly work: Work,
  ) {
    // The clock may have stood elsewhere when they were made: nothing waits longer than it would from now.
    sql.run('UPDATE errands SET due=min(due, ?) WHERE kind=?', [now() + waitMs, kind])
    this.waiting = sql
      .all('SELECT id, due, body FROM errands WHERE kind=? ORDER BY due, id', [kind])
      .map(([id, due, body]) => ({ id: Number(id), due: Number(due), body: String(body) }))
  }

  add(body: object): void {
    const due = this.now() + this.waitMs
    const text = JSON.stringify(body)
    const { id } = this.sql.run('INSERT INTO errands(due, kind, body) VALUES(?,?,?)', [due, this.kind, text])
    this.waiting.push({ id, due, body: text })
  }

  /** When the first one is due. */
  next(): number | undefined {
    return this.waiting.reduce<number | undefined>((least, { due }) => Math.min(least ?? due, due), undefined)
  }

  /** Begins all that are due. */
  begin(until: number): Promise<void>[] {
    const due = this.waiting.filter((errand) => errand.due <= until)
    for (const errand of due) this.waiting.splice(this.waiting.indexOf(errand), 1)
    return due.map((errand) => this.perform(errand))
  }

  private async perform({ id, body }: Errand): Promise<void> {
    if (await this.work(JSON.parse(body))) this.sql.run('DELETE FROM errands WHERE id=?', [id])
  }
}
