import { handle } from '../../../kernel/action'
import { isResend } from '../../../kernel/living/record'
import { momentOf } from '../../../kernel/living/store'
import { carryOut } from '../command'
import { assertNobodyRecognisable, linkedCases, recognisable } from '../linked'
import { assertMay } from '../rules'
import { changes } from '../store'
import { textOf } from '../text'

/** A new text for what is published. Somebody else approves it, as at first; until then the former one stands. */
export const correct = handle('changes.correct', 'staff', async (input, context) => {
  const record = await changes.get(input.changeId)
  const text = await textOf(input)
  if (!isResend(record, context.viewer, momentOf(input, context), 'correct')) {
    assertMay(record, 'correct', input.version, context.viewer, context.now)
    const proposed = { ...record, proposal: { text, note: input.note } }
    assertNobodyRecognisable(await recognisable(proposed, await linkedCases(record)))
  }
  return carryOut(input, { name: 'correct', text, note: input.note }, context)
})
