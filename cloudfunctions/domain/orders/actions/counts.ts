import type { LedgerCounts } from '@nuanyu/types/orders'
import { handle } from '../../../kernel/action'
import { countsOf } from '../counts'
import { officesOf, readingOf } from '../places'
import { groupsOf } from '../store'

/** Beside the list and not in it: the page asks for both at once, and the next pages need no counts. */
export const counts = handle('orders.counts', 'staff', async (filter, { viewer, now }) => {
  const can: LedgerCounts['can'] = officesOf(viewer, now).length > 0 ? ['issue', 'export'] : []
  return { ...countsOf(await groupsOf(readingOf(viewer, now)), filter), can }
})
