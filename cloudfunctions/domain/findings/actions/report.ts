import { AppError } from '@nuanyu/types/errors'
import { handle } from '../../../kernel/action'
import { momentOf } from '../../../kernel/living/store'
import { assertOwnPhotos } from '../../feedback/photos'
import { originOf } from '../origins'
import { subjectOf } from '../people'
import { belongsTo, isColleagueOf } from '../policy'
import { viewOf } from '../present'
import { report as reported } from '../rules'
import { findings } from '../store'

/** From a call, a case or a thank-you note. What a visit showed arises when it is submitted. Nobody reports their own. */
export const report = handle('findings.report', 'staff', async (input, context) => {
  const { viewer, now, secrets, calendar } = context
  assertOwnPhotos(input.photos, context)
  const { seen: from, departmentId } = await originOf(input.origin, context)
  if (departmentId !== undefined && departmentId !== input.departmentId) {
    const fields = [{ path: 'departmentId', message: '和来源的科室不一样' }]
    throw new AppError('VALIDATION', { details: { fields } })
  }
  const about = await subjectOf(input.departmentId, input.staffId, now)
  const own = belongsTo(about.department.id, viewer, now) || isColleagueOf(about.person, viewer, now)
  if (own || about.person?.staffId === viewer.staff?.staffId) throw new AppError('SELF_REVIEW')
  const { good, text, photos } = input
  const seen = {
    id: secrets.idOf('finding', viewer.personKey, input.commandId),
    ...from,
    ...about,
    good,
    text,
    photos,
  }
  const record = reported(seen, viewer, momentOf(input, context), calendar)
  return viewOf(await findings.create(record, 'findings.report', context), context)
})
