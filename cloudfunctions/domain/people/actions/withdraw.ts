import { AppError } from '@nuanyu/types/errors'
import { handle } from '../../../kernel/action'
import { approvalView } from '../present'
import { refusalToWithdraw } from '../policy'
import { wordsOf } from '../rules'
import { approvalIn, changePerson, getApproval } from '../store'

/** Whoever proposed it thinks better of it. */
export const withdraw = handle('people.withdraw', 'staff', async (input, context) => {
  const { staffId } = await getApproval(input.approvalId)
  await changePerson(
    staffId,
    input,
    'people.withdraw',
    async ({ roster }, tx) => {
      const approval = await approvalIn(tx, input.approvalId)
      const refusal = refusalToWithdraw(approval, context.viewer)
      if (refusal) throw new AppError(refusal)
      return {
        roster,
        change: `withdrawn ${approval.roles.map(wordsOf).join(' ')}`,
        approvals: [{ ...approval, state: 'withdrawn' }],
      }
    },
    context,
  )
  return approvalView(await getApproval(input.approvalId), context)
})
