import { roleNames } from '@nuanyu/types/roles'
import { handle } from '../../../kernel/action'
import { departmentsInUse } from '../../org/store'
import { factsOf } from '../../sources'
import { addDays, dayOf } from '../../time/localTime'
import { addWorkingDays } from '../../time/workingDays'
import { daysFrom } from '../deadline'
import { officesOf, readingOf, reads } from '../places'
import { ordersFrom } from '../store'
import { SUGGESTED_DAYS } from '../terms'
import { presentRow } from '../views'

const SHOWN = 5

/** What an order begins with: where it comes from, and whether somebody ordered it already. */
export const form = handle('orders.form', 'staff', async ({ source }, { viewer, now, calendar }) => {
  const today = dayOf(now)
  const facts = source && (await factsOf(source, viewer, now))
  const before = source ? await ordersFrom(source.id, SHOWN) : []
  const reading = readingOf(viewer, now)
  return {
    offices: officesOf(viewer, now).map((id) => ({ id, label: roleNames[id] })),
    departments: (await departmentsInUse(now)).map(({ _id, name, group }) => ({ id: _id, name, group })),
    facts,
    before: before.filter((order) => reads(reading, order)).map((order) => presentRow(order, now, calendar)),
    days: daysFrom(addDays(today, -1), now),
    suggested: addWorkingDays(today, SUGGESTED_DAYS, calendar),
  }
})
