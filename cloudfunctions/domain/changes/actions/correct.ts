import { handle } from '../../../kernel/action'
import { carryOut, momentOf } from '../command'
import { assertNobodyRecognisable, linkedCases, recognisable } from '../linked'
import { assertMay, isResend } from '../rules'
import { getChange } from '../store'
import { textOf } from '../text'

/** A new text for what is published. Somebody else approves it, as at first; until then the former one stands. */
export const correct = handle('changes.correct', 'staff', async (input, context) => {
  const record = await getChange(input.changeId)
  const text = await textOf(input)
  if (!isResend(record, context.viewer, momentOf(input, context))) {
    assertMay(record, 'correct', input.version, context.viewer, context.now)
    const proposed = { ...record, proposal: { text, note: input.note } }
    assertNobodyRecognisable(await recognisable(proposed, await linkedCases(record)))
  }
  return carryOut(input, { name: 'correct', text, note: input.note }, context)
})
