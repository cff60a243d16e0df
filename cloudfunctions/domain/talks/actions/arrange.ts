import { AppError } from '@nuanyu/types/errors'
import { handle } from '../../../kernel/action'
import { momentOf } from '../../../kernel/living/store'
import { hasRole } from '../../../kernel/viewer'
import { factsOf } from '../../sources'
import { viewOf } from '../present'
import { arrange as arranged } from '../rules'
import { talks } from '../store'
import { appointmentAt, whom } from '../whom'

export const arrange = handle('talks.arrange', 'staff', async (input, context) => {
  const { viewer, now, secrets } = context
  const { office, matter, source, place } = input
  if (!hasRole(viewer, office, now)) throw new AppError('FORBIDDEN')
  if (source) await factsOf(source, viewer, now)
  const { person, department } = await whom(input.staffId)
  if (person.staffId === viewer.staff?.staffId) throw new AppError('SELF_REVIEW')
  const id = secrets.idOf('talk', viewer.personKey, input.commandId)
  // Sent again after the day has come, it still meets the first one.
  const at = appointmentAt(input, (await talks.find(id)) ? new Date(0) : now)
  const given = { office, person, department, matter, source, at, place }
  const record = arranged(id, given, viewer, momentOf(input, context))
  return viewOf(await talks.create(record, 'talks.arrange', context), context)
})
