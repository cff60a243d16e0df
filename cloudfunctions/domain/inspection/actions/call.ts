import { handle } from '../../../kernel/action'
import { present } from '../calls/present'
import { getCall } from '../calls/store'

export const call = handle('inspection.call', 'staff', async ({ callId }, context) =>
  present(await getCall(callId), context),
)
