import { handle } from '../../../kernel/action'
import { carryOut, lookBefore } from '../command'
import { problems, sourceFacts } from '../content'
import { problemsOf } from '../support'

/** What is not complete, or criticises somebody without ground, is nothing to check. */
export const submit = handle('bulletins.submit', 'staff', async (input, context) => {
  await lookBefore(input, 'submit', context, async (record) => {
    const found = problemsOf(record, await sourceFacts(record, context))
    if (found.length > 0) throw problems(found)
  })
  return carryOut(input, { name: 'submit' }, context)
})
