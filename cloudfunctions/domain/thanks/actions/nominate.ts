import { handle } from '../../../kernel/action'
import { command } from '../command'
import { lookAgain } from '../facts'

/** Proposes somebody for commendation because of the thanks they got. Nobody proposes themselves. */
export const nominate = handle('thanks.nominate', 'staff', async (input, context) => {
  await lookAgain(input.noteId, context)
  return command(input, { name: 'nominate', reason: input.reason }, context)
})

/** Whoever proposed it does not decide. */
export const decideNomination = handle('thanks.decideNomination', 'staff', async (input, context) => {
  await lookAgain(input.noteId, context)
  return command(input, { name: 'decideNomination', adopted: input.adopted, reason: input.reason }, context)
})
