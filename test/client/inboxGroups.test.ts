import type { InboxRow } from '@nuanyu/types/feedback'
import { byUrgency } from '../../client/src/staff/workbench/groups'

type Status = InboxRow['deadline']['status']

function row(id: string, status: Status, more: Partial<InboxRow> = {}): InboxRow {
  return { id, risk: 'none', escalation: null, deadline: { status }, ...more } as InboxRow
}

const shapeOf = (rows: InboxRow[]) =>
  byUrgency(rows).map(({ title, rows: members }) => [title, members.map(({ id }) => id)])

test('cut where the urgency changes, in the server’s order', () => {
  expect(
    shapeOf([
      row('a', 'overdue'),
      row('b', 'overdue'),
      row('c', 'due_today'),
      row('d', 'due_soon'),
      row('e', 'running'),
    ]),
  ).toEqual([
    ['已逾期，先办这些', ['a', 'b']],
    ['今天到期', ['c']],
    ['这两天到期', ['d']],
    ['时间还够', ['e']],
  ])
})

test('an open danger comes before everything, wherever it lies in the list; a cleared one does not', () => {
  const rows = [row('a', 'overdue'), row('b', 'running', { risk: 'cleared' }), row('c', 'running', { risk: 'open' })]
  expect(shapeOf(rows)).toEqual([
    ['可能有危险，马上处理', ['c']],
    ['已逾期，先办这些', ['a']],
    ['时间还够', ['b']],
  ])
})

test('what was escalated stands with what is late', () => {
  expect(shapeOf([row('a', 'overdue'), row('b', 'due_soon', { escalation: '已转督办' })])).toEqual([
    ['已逾期，先办这些', ['a', 'b']],
  ])
})

test('a row of the next page never jumps above one already read', () => {
  const first = [row('a', 'due_today'), row('b', 'running')]
  const before = shapeOf(first)
  const after = shapeOf([...first, row('c', 'overdue')])
  expect(after.slice(0, before.length)).toEqual(before)
  expect(after[2]).toEqual(['已逾期，先办这些', ['c']])
})
