import { handle } from '../../../kernel/action'
import { decodeCursor, toPage } from '../../../kernel/cursor'
import { hasRole } from '../../../kernel/viewer'
import { plansPage } from '../plans/store'
import { planRow } from '../plans/views'

const PAGE = 30

export const plans = handle('inspection.plans', 'staff', async ({ queue, cursor }, { viewer, now }) => {
  const found = await plansPage(queue, decodeCursor(cursor), PAGE + 1)
  const page = toPage(
    found,
    PAGE,
    ({ updatedAt, _id }) => ({ at: updatedAt, id: _id }),
    (plan) => planRow(plan, now),
  )
  return { ...page, can: hasRole(viewer, 'party_office', now) ? ['create' as const, 'callees' as const] : [] }
})
