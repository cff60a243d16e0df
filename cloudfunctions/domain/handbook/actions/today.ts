import { AppError } from '@nuanyu/types/errors'
import { handle } from '../../../kernel/action'
import { kindsOfDepartment } from '../../org/store'
import { currentTaxonomies } from '../../settings/store'
import { dayOf } from '../../time/localTime'
import { phraseOfDay } from '../daily'
import { kindsWithAny, labelOfKind } from '../phrases'
import { wordsOnly } from '../rules'
import { currentHandbook } from '../store'

/** A phrase a day, of the posts of one's own department. */
export const today = handle('handbook.today', 'staff', async (_input, { viewer, now }) => {
  const own = viewer.staff ? await kindsOfDepartment(viewer.staff.departmentId, now) : []
  const phrase = phraseOfDay((await currentHandbook(now)).phrases, own, dayOf(now))
  if (!phrase) throw new AppError('NOT_FOUND')
  const { postKinds } = await currentTaxonomies(now)
  return { phrase: wordsOnly(phrase), kindLabel: labelOfKind(phrase.postKind, kindsWithAny(postKinds)), own }
})
