import { handle } from '../../../kernel/action'
import { decodeCursor, toPage } from '../../../kernel/cursor'
import { casesBehind } from '../../feedback/store'
import { countBehind, partsBehind, presentBehindRow, titleOf, wantedBehind } from '../behind'
import { lanesOf, listOf } from '../policy'
import { sourceFor } from '../overview/overviewFor'
import { assertMayLookAt } from '../scope'

const PAGE = 50

/** The cases behind a figure, as far as the viewer may read them; otherwise the figure in parts that may be shown. */
export const behind = handle('reports.behind', 'staff', async ({ filter, what, cursor }, context) => {
  const { viewer, now } = context
  await assertMayLookAt(filter, context)
  const source = await sourceFor(filter, now)
  const count = countBehind(source, what)
  const lanes = lanesOf(viewer, now)
  const verdict = listOf(filter.place, what, count, lanes)
  const head = { title: titleOf(source, what), count, ...verdict }
  // Neither is ever listed.
  if (!verdict.listed || what === 'ratings' || what === 'thanks')
    return { ...head, items: [], next: null, parts: partsBehind(source, what) }
  const wanted = wantedBehind(source, what, lanes)
  const found = await casesBehind(viewer, wanted, decodeCursor(cursor), PAGE + 1)
  const page = toPage(found, PAGE, ({ submittedAt, _id }) => ({ at: submittedAt, id: _id }), presentBehindRow)
  return { ...head, ...page, parts: null }
})
