import { handle } from '../../../kernel/action'
import { fingerprintOf } from '../../../kernel/fingerprint'
import { getCase } from '../../feedback/store'
import { decide as decideRequest } from '../rules'
import { getRequest, saveDecision } from '../store'
import { presentRequest } from '../views'

/** Two people always: whoever asks does not decide. */
export const decide = handle('vault.decide', 'staff', async (input, context) => {
  const { viewer, now, secrets, settings } = context
  const { commandId, granted, reason } = input
  const record = await getCase((await getRequest(input.requestId)).caseId)
  const verdict = { granted, reason, commandId, fingerprint: fingerprintOf(input, secrets) }
  const after = await saveDecision(
    input.requestId,
    (request) => decideRequest(request, verdict, record, viewer, now, settings.vault.openHours),
    context,
  )
  return presentRequest(after, record, viewer, now)
})
