import { handle } from '../../../kernel/action'
import { publish } from '../../../kernel/exports'
import { noteInJournal } from '../../../kernel/journal'
import { writeTable } from '../../tables/write'
import { dayOf } from '../../time/localTime'
import { ledgerSheet } from '../ledger'
import { readingOf } from '../places'
import { wholeLedger } from '../store'

/** More lines than any ledger has; a file without end would end the function. */
const MOST = 5000

/** What the list shows under the same filters. Who took it away is in the journal. */
export const exportLedger = handle('orders.export', 'staff', async (filter, context) => {
  const { viewer, now, calendar } = context
  const found = await wholeLedger(filter, readingOf(viewer, now), MOST)
  const content = await writeTable([ledgerSheet(found, now, calendar)])
  await noteInJournal(
    { action: 'orders.export', about: 'orders/', change: `orders ${found.length}`, notices: [] },
    context,
  )
  return { fileName: `督办台账 ${dayOf(now)}.xlsx`, url: await publish('xlsx', content, context) }
})
