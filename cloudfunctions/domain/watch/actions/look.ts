import { handle } from '../../../kernel/action'
import { fingerprintOf } from '../../../kernel/fingerprint'
import { lookInto } from '../store'
import { presentQuestion } from '../views'

export const look = handle('watch.look', 'staff', async (input, context) => {
  const { viewer, now, secrets } = context
  const { commandId, id, note } = input
  const fingerprint = fingerprintOf(input, secrets)
  const looked = { key: viewer.personKey, name: viewer.staff?.name ?? '', at: now, note, commandId, fingerprint }
  return presentQuestion(await lookInto(id, looked, context))
})
