import { handle } from '../../../kernel/action'
import { isResend } from '../../../kernel/living/record'
import { momentOf } from '../../../kernel/living/store'
import { carryOut } from '../command'
import { assertNobodyRecognisable, linkedCases, problem, recognisable } from '../linked'
import { assertMay } from '../rules'
import { changes } from '../store'

/** Nothing by which somebody might be recognised goes to review. */
export const submit = handle('changes.submit', 'staff', async (input, context) => {
  const record = await changes.get(input.changeId)
  if (!isResend(record, context.viewer, momentOf(input, context), 'submit')) {
    assertMay(record, 'submit', input.version, context.viewer, context.now)
    const cases = await linkedCases(record)
    if (cases.length === 0) throw problem('caseIds', '关联的反馈都已清除，请重新选择')
    assertNobodyRecognisable(await recognisable(record, cases))
  }
  return carryOut(input, { name: 'submit' }, context)
})
