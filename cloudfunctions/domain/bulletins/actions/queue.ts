import { handle } from '../../../kernel/action'
import { decodeCursor, toPage } from '../../../kernel/cursor'
import { hasRole } from '../../../kernel/viewer'
import { bulletinsIn } from '../store'
import { presentRow } from '../views'

const PAGE = 20

/** Discipline has the criticisms that left their draft; nobody finds what is about themselves. */
export const queue = handle('bulletins.queue', 'staff', async (input, { viewer, now }) => {
  const criticismOnly = !hasRole(viewer, 'party_office', now)
  if (criticismOnly && input.queue === 'draft') return { items: [], next: null, can: [] }
  const limits = { staffId: viewer.staff?.staffId ?? '', criticismOnly }
  const found = await bulletinsIn(input.queue, limits, decodeCursor(input.cursor), PAGE + 1)
  const page = toPage(
    found,
    PAGE,
    ({ updatedAt, _id }) => ({ at: updatedAt, id: _id }),
    (record) => presentRow(record, now),
  )
  return { ...page, can: criticismOnly ? [] : ['draft'] }
})
