import { handle } from '../../../kernel/action'
import { decodeCursor, toPage } from '../../../kernel/cursor'
import { belongsTo } from '../calls/policy'
import { callsPage } from '../calls/store'
import { callRow } from '../calls/views'

const PAGE = 30

/** The inspector's own list, by when one may call. What has become their own department's is not shown to them. */
export const calls = handle('inspection.calls', 'staff', async ({ queue, cursor }, { viewer, now, settings }) => {
  const found = await callsPage(viewer.personKey, queue, decodeCursor(cursor), PAGE + 1)
  const page = toPage(
    found,
    PAGE,
    ({ nextAt, _id }) => ({ at: nextAt, id: _id }),
    (call) => call,
  )
  return {
    next: page.next,
    items: page.items
      .filter((call) => !belongsTo(viewer, call.department.id, now))
      .map((call) => callRow(call, settings.postKinds, now)),
  }
})
