import { handle } from '../../../kernel/action'
import { decodeCursor, toPage } from '../../../kernel/cursor'
import { peoplePage } from '../../people/store'
import { effectiveVetoes } from '../../veto/store'
import { appraisedOf, asOfNow } from '../people'
import { gradesOf } from '../present'
import { blank } from '../rules'
import { departmentsFor } from '../scope'
import { appraisalId, appraisalsByIds } from '../store'
import { presentRow } from '../views'

const PAGE = 50
/** The list goes by number alone. */
const ANY_TIME = new Date(0)

/** Everybody at work, by number, with how far their year is. The viewer is not in it, and for heads no other head. */
export const people = handle('appraisal.people', 'staff', async (input, context) => {
  const { viewer, now, secrets, settings } = context
  const { all, chosen } = await departmentsFor(input.departmentId, viewer, now)
  const sought = { text: input.text, departmentId: chosen, state: null }
  const found = await peoplePage(sought, decodeCursor(input.cursor)?.id ?? null, PAGE + 1)
  const idOf = (staffId: string) => appraisalId(staffId, input.year, secrets)
  const shown = found.slice(0, PAGE)
  const records = await appraisalsByIds(shown.map(({ _id }) => idOf(_id)))
  const vetoes = await effectiveVetoes(
    shown.map(({ _id }) => _id),
    input.year,
  )
  const vetoed = new Set(vetoes.map(({ person }) => person.staffId))
  const grades = gradesOf(settings)
  const page = toPage(
    found,
    PAGE,
    ({ _id }) => ({ at: ANY_TIME, id: _id }),
    (one) => one,
  )
  return {
    next: page.next,
    items: page.items
      .filter(({ _id, state, head }) => state !== 'left' && _id !== viewer.staff?.staffId && (all || !head))
      .map((roster) => {
        const stored = records.get(idOf(roster._id))
        const about = appraisedOf(roster)
        const record = stored ? asOfNow(stored, about) : blank('', about, input.year, now)
        return presentRow(record, vetoed.has(roster._id), grades)
      }),
  }
})
