import { handle } from '../../../kernel/action'
import { decodeCursor, toPage } from '../../../kernel/cursor'
import { overdueCases } from '../../feedback/store'
import { presentOverdueRow } from '../../feedback/views'

const PAGE = 50

export const overdue = handle('reports.overdue', 'staff', async ({ cursor }, context) => {
  const found = await overdueCases(context.viewer, decodeCursor(cursor), context.now, PAGE + 1)
  return toPage(
    found,
    PAGE,
    ({ dueAt, _id }) => ({ at: dueAt, id: _id }),
    (record) => presentOverdueRow(record, context),
  )
})
