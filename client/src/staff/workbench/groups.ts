import type { InboxRow } from '@nuanyu/types/feedback'

export interface Group {
  id: string
  title: string
  rows: InboxRow[]
}

const TITLES: Record<InboxRow['deadline']['status'], string> = {
  overdue: '已逾期，先办这些',
  due_today: '今天到期',
  due_soon: '这两天到期',
  running: '时间还够',
  met: '',
  missed: '',
}

/**
 * Rows in the server's order (nearest deadline first), cut where the urgency changes. Never sorted again here:
 * a row that arrives with the next page must not jump above one already read.
 */
export function byUrgency(rows: InboxRow[]): Group[] {
  const groups: Group[] = []
  for (const row of rows) {
    const title = TITLES[row.deadline.status]
    const last = groups[groups.length - 1]
    if (last && last.title === title) last.rows.push(row)
    else groups.push({ id: row.id, title, rows: [row] })
  }
  return groups
}
