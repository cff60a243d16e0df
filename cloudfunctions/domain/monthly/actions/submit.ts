import { handle } from '../../../kernel/action'
import { carryOut, lookBefore } from '../command'
import { assertNobodyRecognisable } from '../found'

export const submit = handle('monthly.submit', 'staff', async (input, context) => {
  await lookBefore(input, 'submit', context, (record) => assertNobodyRecognisable(record, context.now))
  return carryOut(input, { name: 'submit' }, context)
})
