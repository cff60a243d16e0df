import type { Clock } from '../clock'
import type { Sql } from '../store/sql'

/** Who has agreed to how many messages of which template, and the messages that were delivered. */

export interface Message {
  openid: string
  template_id: string
  page: string
  data: Record<string, unknown>
  sentAt: string
}

export class Ledger {
  constructor(
    private readonly sql: Sql,
    private readonly clock: Clock,
  ) {}

  /** One acceptance of the dialog: one message per template. */
  grant(openid: string, templateIds: readonly string[]): void {
    this.sql.transaction(() => {
      for (const template of templateIds) {
        this.sql.run(
          'INSERT INTO consents VALUES(?,?,1) ON CONFLICT(openid, template) DO UPDATE SET remaining=remaining+1',
          [openid, template],
        )
      }
    })
  }

  count(openid: string, templateId: string): number {
    return Number(
      this.sql.get('SELECT remaining FROM consents WHERE openid=? AND template=?', [openid, templateId])?.[0] ?? 0,
    )
  }

  consents(limit = 1000): { openid: string; template: string; remaining: number }[] {
    return this.sql
      .all('SELECT openid, template, remaining FROM consents ORDER BY openid, template LIMIT ?', [limit])
      .map(([openid, template, remaining]) => ({
        openid: String(openid),
        template: String(template),
        remaining: Number(remaining),
      }))
  }

  /** Everybody who has received something. */
  inboxes(limit = 1000): { openid: string; messages: number }[] {
    return this.sql
      .all('SELECT openid, count(*) FROM messages GROUP BY openid LIMIT ?', [limit])
      .map(([openid, messages]) => ({ openid: String(openid), messages: Number(messages) }))
  }

  /** Uses up one consent and delivers; false when none is left. */
  deliver(openid: string, templateId: string, page: string, data: Record<string, unknown>): boolean {
    return this.sql.transaction(() => {
      const { changes } = this.sql.run(
        'UPDATE consents SET remaining=remaining-1 WHERE openid=? AND template=? AND remaining>0',
        [openid, templateId],
      )
      if (changes === 0) return false
      const message: Message = { openid, template_id: templateId, page, data, sentAt: this.clock.now().toISOString() }
      this.sql.run('INSERT INTO messages(openid, body) VALUES(?,?)', [openid, JSON.stringify(message)])
      return true
    })
  }

  /** Newest first. */
  messages(openid?: string, limit = 500): Message[] {
    const rows =
      openid === undefined
        ? this.sql.all('SELECT body FROM messages ORDER BY id DESC LIMIT ?', [limit])
        : this.sql.all('SELECT body FROM messages WHERE openid=? ORDER BY id DESC LIMIT ?', [openid, limit])
    return rows.map(([body]) => JSON.parse(String(body)) as Message)
  }
}
