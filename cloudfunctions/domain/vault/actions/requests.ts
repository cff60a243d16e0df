import { handle } from '../../../kernel/action'
import { decodeCursor, toPage } from '../../../kernel/cursor'
import { hasRole } from '../../../kernel/viewer'
import { casesById } from '../../feedback/store'
import { mayKnow } from '../policy'
import { requestsFor } from '../store'
import { presentRequest } from '../views'

const PAGE = 20

/** A custodian's list leaves out what is about themselves, so a page of it may be shorter than others. */
export const requests = handle('vault.requests', 'staff', async ({ cursor }, { viewer, now }) => {
  const everybodys = hasRole(viewer, 'custodian', now)
  const found = await requestsFor(viewer.personKey, everybodys, decodeCursor(cursor), PAGE + 1)
  const cases = await casesById(found.map(({ caseId }) => caseId))
  const page = toPage(
    found,
    PAGE,
    ({ at, _id }) => ({ at, id: _id }),
    (request) => {
      const record = cases.get(request.caseId)
      if (!record) return null
      const known = request.by.key === viewer.personKey || mayKnow(record, viewer, now)
      return known ? presentRequest(request, record, viewer, now) : null
    },
  )
  return { items: page.items.flatMap((row) => row ?? []), next: page.next }
})
