import { handle } from '../../../kernel/action'
import { carryOut, momentOf } from '../command'
import { assertNobodyRecognisable, linkedCases, problem, recognisable } from '../linked'
import { assertMay, isResend } from '../rules'
import { getChange } from '../store'

/** Nothing by which somebody might be recognised goes to review. */
export const submit = handle('changes.submit', 'staff', async (input, context) => {
  const record = await getChange(input.changeId)
  if (!isResend(record, context.viewer, momentOf(input, context))) {
    assertMay(record, 'submit', input.version, context.viewer, context.now)
    const cases = await linkedCases(record)
    if (cases.length === 0) throw problem('caseIds', '关联的反馈都已清除，请重新选择')
    assertNobodyRecognisable(await recognisable(record, cases))
  }
  return carryOut(input, { name: 'submit' }, context)
})
