import { handle } from '../../../kernel/action'
import { publish } from '../../../kernel/exports'
import { writeJournal } from '../../../kernel/journal'
import { overviewFor } from '../overviewFor'
import { overviewWorkbook } from '../workbook'

/** The file holds exactly what the screen shows. Who took it away is in the journal. */
export const exportOverview = handle('reports.exportOverview', 'staff', async (input, context) => {
  const overview = await overviewFor(input, context)
  const content = await overviewWorkbook(overview)
  const about = `reports/${input.from}_${input.to}`
  await context.db.transact((tx) =>
    writeJournal(
      tx,
      { action: 'reports.exportOverview', about, change: input.branchId ?? '全院', notices: [] },
      context,
    ),
  )
  return { fileName: `暖语总览 ${overview.period.label}.xlsx`, url: await publish('xlsx', content, context) }
})
