import { AppError } from '@nuanyu/types/errors'
import { handle } from '../../../kernel/action'
import { decideApproval } from '../deciding'
import { handOver } from '../handOver'
import { isDecidedAlone, refusalToDecide } from '../policy'
import { approvalView, byViewer } from '../present'
import { approvalIn, changePerson, getApproval, isAlone, setUpIn } from '../store'

/** The second person's word. Alone only the very first administrator decides, for one more who can approve. */
export const decide = handle('people.decide', 'staff', async (input, context) => {
  const before = await getApproval(input.approvalId)
  const by = await byViewer(context)
  await changePerson(
    before.staffId,
    input,
    isDecidedAlone(before, context.viewer) ? 'people.decideAlone' : 'people.decide',
    async (person, tx) => {
      const approval = await approvalIn(tx, input.approvalId)
      const setUp = await setUpIn(tx)
      const refusal = refusalToDecide(approval, context.viewer, context.now, { alone: isAlone(setUp) })
      if (refusal) throw new AppError(refusal)
      return decideApproval(tx, person, approval, input, setUp, by, context)
    },
    context,
  )
  await handOver(context)
  return approvalView(await getApproval(input.approvalId), context)
})
