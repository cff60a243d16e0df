import { handle } from '../../../kernel/action'
import { command } from '../command'
import { toldOf } from '../people'
import { findings } from '../store'

/** Those it is about are told, and have their working days to answer. */
export const notify = handle('findings.notify', 'staff', async (input, context) => {
  const told = await toldOf(await findings.get(input.findingId))
  return command(input, { name: 'notify', told }, context)
})
