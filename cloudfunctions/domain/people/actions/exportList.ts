import { handle } from '../../../kernel/action'
import { publish } from '../../../kernel/exports'
import { noteInJournal } from '../../../kernel/journal'
import { dayOf } from '../../time/localTime'
import { writeTable } from '../../tables/write'
import { placesAt } from '../places'
import { listSheet } from '../staffSheet'
import { wholeRoster } from '../store'

/** The list in the form in which it is read in. Who took it away is in the journal. */
export const exportList = handle('people.exportList', 'staff', async (_input, context) => {
  const { branches, departments } = await placesAt(context.now)
  const people = await wholeRoster()
  const content = await writeTable([
    listSheet(
      people.map((one) => ({
        ...one,
        departmentName: departments.get(one.departmentId) ?? one.departmentName,
        branchName: branches.get(one.branchId ?? '') ?? '',
      })),
    ),
  ])
  const change = `people ${people.length}`
  await noteInJournal({ action: 'people.exportList', about: 'roster/', change, notices: [] }, context)
  return { fileName: `职工名单 ${dayOf(context.now)}.xlsx`, url: await publish('xlsx', content, context) }
})
