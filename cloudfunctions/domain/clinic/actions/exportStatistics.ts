import { handle } from '../../../kernel/action'
import { publish } from '../../../kernel/exports'
import { noteInJournal } from '../../../kernel/journal'
import { writeTable } from '../../tables/write'
import { statisticsFor } from '../statistics/statisticsFor'
import { sheetsOf } from '../statistics/table'

/** The file holds what the screen shows and nobody's name. Who took it away is in the journal. */
export const exportStatistics = handle('clinic.exportStatistics', 'staff', async (input, context) => {
  const { figures, held } = await statisticsFor(input, context)
  const content = await writeTable(sheetsOf(figures, held))
  await noteInJournal(
    {
      action: 'clinic.exportStatistics',
      about: `clinicEvents/${input.half}`,
      change: input.branchId ?? 'all',
      notices: [],
    },
    context,
  )
  return { fileName: `义诊统计 ${figures.halfLabel}.xlsx`, url: await publish('xlsx', content, context) }
})
