import { handle } from '../../../kernel/action'
import { decodeCursor, toPage } from '../../../kernel/cursor'
import { placesAt } from '../places'
import { peoplePage, staffByKeys } from '../store'
import { presentRow } from '../views'

const PAGE = 30
/** The list goes by number alone. */
const ANY_TIME = new Date(0)

export const list = handle('people.list', 'staff', async ({ cursor, ...sought }, { now }) => {
  const found = await peoplePage(sought, decodeCursor(cursor)?.id ?? null, PAGE + 1)
  const staff = await staffByKeys(found.flatMap(({ key }) => key ?? []))
  const places = await placesAt(now)
  return toPage(
    found,
    PAGE,
    ({ _id }) => ({ at: ANY_TIME, id: _id }),
    (roster) => presentRow(roster, roster.key === null ? null : (staff.get(roster.key) ?? null), places, now),
  )
})
