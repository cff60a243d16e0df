import { handle } from '../../../kernel/action'
import { dayOf } from '../../time/localTime'
import { getFor } from '../command'
import { viewOf } from '../present'

/** One's own year: what speaks for or against one, and one's own grade. */
export const mine = handle('appraisal.mine', 'staff', async (input, context) => {
  const year = input.year ?? Number(dayOf(context.now).slice(0, 4))
  return viewOf(await getFor({ staffId: context.viewer.staff?.staffId ?? '', year }, context), context)
})
