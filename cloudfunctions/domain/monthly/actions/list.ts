import { handle } from '../../../kernel/action'
import { decodeCursor, toPage } from '../../../kernel/cursor'
import { hasRole } from '../../../kernel/viewer'
import { labelOf } from '../../reports/period'
import { offeredAt } from '../periods'
import { linesIn, withoutReport } from '../store'
import { presentLine } from '../views'
import { kindOf } from '../words'

const PAGE = 20

export const list = handle('monthly.list', 'staff', async (input, { viewer, now }) => {
  const writes = hasRole(viewer, 'party_office', now)
  const found =
    writes || input.queue === 'approved' || input.queue === 'withdrawn'
      ? await linesIn(input.queue, !writes, decodeCursor(input.cursor), PAGE + 1)
      : []
  const page = toPage(
    found,
    PAGE,
    ({ updatedAt, _id }) => ({ at: updatedAt, id: _id }),
    (line) => presentLine(line, now),
  )
  const offers = writes ? await withoutReport(offeredAt(now)) : []
  return { ...page, offers: offers.map((id) => ({ id, label: `${labelOf(id)}${kindOf(id)}` })) }
})
