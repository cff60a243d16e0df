import { handle } from '../../../kernel/action'
import { getCase } from '../../feedback/store'
import { assertHeld, open as openRequest } from '../rules'
import { getRequest, heldFor, saveOpening } from '../store'

/** Answers the contact. Every opening counts, is in the journal and is told to the person: asking twice is two. */
export const open = handle('vault.open', 'staff', async ({ requestId }, context) => {
  const { viewer, now, secrets } = context
  const request = await getRequest(requestId)
  const record = await getCase(request.caseId)
  openRequest(request, record, viewer, now)
  const { name, phone } = assertHeld(record, await heldFor(record._id, secrets), request.purpose)
  const after = await saveOpening(requestId, record, (current) => openRequest(current, record, viewer, now), context)
  return { contact: { name, phone }, openUntil: after.openUntil?.toISOString() ?? now.toISOString() }
})
