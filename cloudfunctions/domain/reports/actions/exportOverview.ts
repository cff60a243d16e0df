import { handle } from '../../../kernel/action'
import { publish } from '../../../kernel/exports'
import { writeJournal } from '../../../kernel/journal'
import { overviewFor } from '../overview/overviewFor'
import { placeKey } from '../overview/source'
import { assertMayLookAt } from '../scope'
import { overviewWorkbook } from '../workbook'

/** The file holds exactly what the screen shows. Who took it away is in the journal. */
export const exportOverview = handle('reports.exportOverview', 'staff', async (filter, context) => {
  await assertMayLookAt(filter, context)
  const overview = await overviewFor(filter, context.now)
  const content = await overviewWorkbook(overview)
  const about = `reports/${filter.period}`
  const change = [placeKey(filter), filter.facet?.id ?? ''].join(' ').trim()
  await context.db.transact((tx) =>
    writeJournal(tx, { action: 'reports.exportOverview', about, change, notices: [] }, context),
  )
  const title = [overview.period.label, overview.place, overview.facet].filter((part) => part && part !== '全院')
  return { fileName: `暖语总览 ${title.join(' ')}.xlsx`, url: await publish('xlsx', content, context) }
})
