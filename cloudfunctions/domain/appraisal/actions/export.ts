import { handle } from '../../../kernel/action'
import { publish } from '../../../kernel/exports'
import { noteInJournal } from '../../../kernel/journal'
import { wholeRoster } from '../../people/store'
import { writeTable } from '../../tables/write'
import { allEffective } from '../../veto/store'
import { appraisedOf, asOfNow } from '../people'
import { gradesOf } from '../present'
import { blank } from '../rules'
import { sheetOf } from '../sheet'
import { allOfYear } from '../store'

/** Everybody's grade of a year, in the order of numbers and of nothing else. Who took it away is in the journal. */
export const exportAppraisals = handle('appraisal.export', 'staff', async (input, context) => {
  const { viewer, now, settings } = context
  const [roster, appraisals, vetoes] = [
    await wholeRoster(),
    await allOfYear(input.year),
    await allEffective(input.year),
  ]
  const byPerson = new Map(appraisals.map((record) => [record.person.staffId, record]))
  const people = roster
    .filter(({ state, departmentId }) => state !== 'left' && (input.departmentId ?? departmentId) === departmentId)
    .map((one) => {
      const stored = byPerson.get(one._id)
      return stored ? asOfNow(stored, appraisedOf(one)) : blank('', appraisedOf(one), input.year, now)
    })
  const content = await writeTable([sheetOf(people, vetoes, gradesOf(settings), viewer.staff?.staffId)])
  const change = `people ${people.length}`
  await noteInJournal({ action: 'appraisal.export', about: `appraisals/${input.year}`, change, notices: [] }, context)
  return { fileName: `${input.year}年度医德考评.xlsx`, url: await publish('xlsx', content, context) }
})
