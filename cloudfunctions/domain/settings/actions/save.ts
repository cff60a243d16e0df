import { handle } from '../../../kernel/action'
import { officialCalendar } from '../../../kernel/calendar'
import { assertMaySave, judge } from '../change'
import { viewOf } from '../present'
import { saveSetting } from '../store'
import { shippedValue } from '../views'

export const save = handle('settings.save', 'staff', async (input, context) => {
  const { kind, value } = input
  assertMaySave(kind, context)
  const judged = await judge(kind, context)
  const ships = shippedValue(kind, officialCalendar)
  await saveSetting('settings.save', input, ships, (current) => judged(current, value), context)
  return viewOf(kind, context)
})
