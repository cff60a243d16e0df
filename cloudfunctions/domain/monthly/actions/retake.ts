import { handle } from '../../../kernel/action'
import { carryOut, lookBefore } from '../command'
import { reports } from '../store'
import { takeFigures } from '../take'
import { viewOf } from '../present'

/** Takes the figures anew, as long as nobody was asked to approve them. */
export const retake = handle('monthly.retake', 'staff', async (input, context) => {
  const figures = await lookBefore(input, 'retake', context, ({ period }) => takeFigures(period, context))
  if (figures === null) return viewOf(await reports.get(input.reportId), context)
  return carryOut(input, { name: 'retake', figures }, context)
})
