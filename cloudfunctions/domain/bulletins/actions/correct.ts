import { handle } from '../../../kernel/action'
import { carryOut } from '../command'

/** A new text for what is issued. Whom it is about and who reads it stay. */
export const correct = handle('bulletins.correct', 'staff', (input, context) => {
  const { title, body, note } = input
  return carryOut(input, { name: 'correct', text: { title, body }, note }, context)
})
