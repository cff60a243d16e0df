import { handle } from '../../../kernel/action'
import { momentOf } from '../../../kernel/living/store'
import { viewOf } from '../present'
import { assertOver, begin } from '../rules'
import { reports, takePeriod } from '../store'
import { takeFigures } from '../take'

/** The id is derived from the person and the command, so that a resend meets the first draft, figures and all. */
export const draft = handle('monthly.draft', 'staff', async (input, context) => {
  const { viewer, now, secrets } = context
  assertOver(input.period, now)
  const id = secrets.idOf('monthly', viewer.personKey, input.commandId)
  const known = await reports.find(id)
  const figures = known?.figures ?? (await takeFigures(input.period, context))
  const record = begin(id, input.period, figures, viewer, momentOf(input, context))
  const created = await reports.create(record, 'monthly.draft', context, (tx, _before, after) => takePeriod(tx, after))
  return viewOf(created, context)
})
