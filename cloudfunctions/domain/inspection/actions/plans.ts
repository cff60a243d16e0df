import { handle } from '../../../kernel/action'
import { decodeCursor, toPage } from '../../../kernel/cursor'
import { hasRole } from '../../../kernel/viewer'
import { staffWith } from '../../people/store'
import { needsStandIn } from '../../standIn/rules'
import { plansPage } from '../plans/store'
import { planRow } from '../plans/views'

const PAGE = 30

export const plans = handle('inspection.plans', 'staff', async ({ queue, cursor }, { viewer, now }) => {
  const found = await plansPage(queue, decodeCursor(cursor), PAGE + 1)
  const page = toPage(
    found,
    PAGE,
    ({ updatedAt, _id }) => ({ at: updatedAt, id: _id }),
    (plan) => planRow(plan, viewer, now),
  )
  if (hasRole(viewer, 'party_office', now)) return { ...page, can: ['create' as const, 'callees' as const] }
  const writes = hasRole(viewer, 'discipline', now) && (await standsInForTheOffice(now))
  return { ...page, can: writes ? ['create' as const] : [] }
})

/** Whether somebody else has to write a plan that looks at the Party office. */
async function standsInForTheOffice(now: Date): Promise<boolean> {
  const office = await staffWith(['party_office'])
  return needsStandIn(office, { departmentIds: office.map(({ departmentId }) => departmentId), staffIds: [] }, now)
}
