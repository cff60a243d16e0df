import { handle } from '../../../kernel/action'
import { decodeCursor, toPage } from '../../../kernel/cursor'
import { clinicsOfMonth, clinicsToCome } from '../events/store'
import { presentCard } from '../events/views'
import { totalsOf } from '../seats/totals'

const PAGE = 20

/** What is still to come, or a month of the calendar. */
export const list = handle('clinic.list', 'person', async ({ month, kind, branchId, cursor }, { now }) => {
  const after = decodeCursor(cursor)
  const found = month
    ? await clinicsOfMonth(month, { kind, branchId }, after, PAGE + 1)
    : await clinicsToCome(now, { kind, branchId }, after, PAGE + 1)
  const totals = await totalsOf(
    found.map(({ _id }) => _id),
    now,
  )
  return toPage(
    found,
    PAGE,
    ({ startsAt, _id }) => ({ at: startsAt, id: _id }),
    (event) => presentCard(event, totals.get(event._id), now),
  )
})
