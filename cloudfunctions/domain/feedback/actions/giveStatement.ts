import { handle } from '../../../kernel/action'
import { fingerprintOf } from '../../../kernel/fingerprint'
import { giveStatement as stated } from '../rules/statement'
import { changeCase } from '../store'
import { presentStatement } from '../views'

export const giveStatement = handle('feedback.giveStatement', 'staff', async (input, context) => {
  const { viewer, now, calendar, secrets } = context
  const at = { now, calendar, commandId: input.commandId, fingerprint: fingerprintOf(input, secrets) }
  const after = await changeCase(
    input.caseId,
    'feedback.giveStatement',
    (record) => stated(record, input.text, viewer, at),
    // Unfounded, it must not stay in the audit whose word it was.
    { ...context, viewer: { openid: '', personKey: 'named', staff: null } },
  )
  return presentStatement(after, viewer, now)
})
