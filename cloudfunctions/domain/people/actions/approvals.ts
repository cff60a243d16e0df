import { handle } from '../../../kernel/action'
import { decodeCursor, toPage } from '../../../kernel/cursor'
import { placesAt } from '../places'
import { approvalsPage, findSetUp, isAlone } from '../store'
import { presentApproval } from '../views'

const PAGE = 20

export const approvals = handle('people.approvals', 'staff', async ({ cursor, waiting }, { viewer, now }) => {
  const found = await approvalsPage(waiting, decodeCursor(cursor), PAGE + 1)
  const eyes = { viewer, now, places: await placesAt(now), alone: waiting && isAlone(await findSetUp()) }
  return toPage(
    found,
    PAGE,
    ({ at, _id }) => ({ at, id: _id }),
    (approval) => presentApproval(approval, eyes),
  )
})
