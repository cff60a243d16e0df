import { handle } from '../../../kernel/action'
import { noteReading } from '../readings'
import { verifyStretch } from '../verify'

export const verify = handle('audit.verify', 'staff', async ({ from, noted }, context) => {
  const verdict = await verifyStretch(from, noted, context.secrets)
  if (from === null) await noteReading('audit.verify', context)
  return verdict
})
