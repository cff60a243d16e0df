import type { InboxRow } from '@nuanyu/types/feedback'

export interface Group {
  id: string
  title: string
  rows: InboxRow[]
}

const DANGER = '可能有危险，马上处理'
const LATE = '已逾期，先办这些'

const TITLES: Record<InboxRow['deadline']['status'], string> = {
  overdue: LATE,
  due_today: '今天到期',
  due_soon: '这两天到期',
  running: '时间还够',
  held: '约好以后再转交',
  met: '',
  missed: '',
  ended: '',
}

function titleOf({ deadline, escalation }: InboxRow): string {
  return escalation === null ? TITLES[deadline.status] : LATE
}

/**
 * Rows in the server's order (nearest deadline first), cut where the urgency changes. Never sorted again here: a row
 * that arrives with the next page must not jump above one already read. An open danger is the one that may.
 */
export function byUrgency(rows: InboxRow[]): Group[] {
  const danger = rows.filter(({ risk }) => risk === 'open')
  const groups: Group[] = danger.length === 0 ? [] : [{ id: 'danger', title: DANGER, rows: danger }]
  for (const row of rows) {
    if (row.risk === 'open') continue
    const title = titleOf(row)
    const last = groups[groups.length - 1]
    if (last && last.title === title) last.rows.push(row)
    else groups.push({ id: row.id, title, rows: [row] })
  }
  return groups
}
