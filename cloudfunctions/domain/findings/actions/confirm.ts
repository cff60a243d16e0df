import { handle } from '../../../kernel/action'
import { command } from '../command'
import { toldOf } from '../people'
import { findings } from '../store'

export const confirm = handle('findings.confirm', 'staff', async (input, context) => {
  const told = await toldOf(await findings.get(input.findingId))
  return command(input, { name: 'confirm', reason: input.reason, told }, context)
})
