import { handle } from '../../../kernel/action'
import { _ } from '../../../kernel/database'
import { decodeCursor, toPage } from '../../../kernel/cursor'
import { hasRole } from '../../../kernel/viewer'
import { vetoes } from '../store'
import { presentRow } from '../views'

const PAGE = 20

/** What was touched last first. Nobody's own is in it; supervision sees what was appealed. */
export const list = handle('veto.list', 'staff', async ({ queue, cursor }, { viewer, now }) => {
  const all = hasRole(viewer, 'discipline', now) || hasRole(viewer, 'party_office', now)
  const where = {
    queue,
    'person.staffId': _.neq(viewer.staff?.staffId ?? ''),
    ...(all ? {} : { state: _.in(['appealed', 'upheld', 'revoked']) }),
  }
  const found = await vetoes.page(where, ['updatedAt', 'desc'], decodeCursor(cursor), PAGE + 1)
  const page = toPage(
    found,
    PAGE,
    ({ updatedAt, _id }) => ({ at: updatedAt, id: _id }),
    (record) => presentRow(record, false, now),
  )
  return { ...page, can: all ? ['propose' as const] : [] }
})
