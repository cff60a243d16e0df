import { AppError } from '@nuanyu/types/errors'
import { handle } from '../../../kernel/action'
import { shifted } from '../events/copying'
import { momentOf } from '../events/command'
import { relationsTo } from '../events/policy'
import { begin, problem } from '../events/rules'
import { createClinic, getClinic, rememberCopies } from '../events/store'
import { dayOf } from '../../time/localTime'

/** Drafts like this one on other days; a weekly repeat names days a week apart. A resend finishes what broke off. */
export const copy = handle('clinic.copy', 'staff', async (input, context) => {
  const { viewer, now, secrets } = context
  const event = await getClinic(input.eventId)
  const relations = relationsTo(event, viewer, now)
  if (relations.length === 0) throw new AppError('NOT_FOUND')
  if (relations.every((relation) => relation === 'runner')) throw new AppError('FORBIDDEN')
  const days = [...new Set(input.days)].sort()
  if (days.some((day) => day < dayOf(now))) throw problem('days', '有的日期已经过去了')
  await rememberCopies(input, context)
  const ids: string[] = []
  for (const day of days) {
    const id = secrets.idOf('clinicCopy', viewer.personKey, input.commandId, day)
    const names = { branchName: event.branchName, departmentName: event.departmentName }
    const draft = begin(id, shifted(event.form, day), names, viewer, momentOf(input, context), 'copy')
    ids.push((await createClinic(draft, context))._id)
  }
  return { ids }
})
