import { AppError } from '@nuanyu/types/errors'
import { handle } from '../../../kernel/action'
import { momentOf } from '../../../kernel/living/store'
import { assertOwnPhotos } from '../../feedback/photos'
import { dayOf } from '../../time/localTime'
import { getBranch } from '../branch'
import { rowOf } from '../command'
import { branchesOf } from '../policy'
import { enter as begin } from '../rules'
import { pointRules } from '../shipped'
import { points } from '../store'

/** By the branch's own secretary, by a rule, with a reason. */
export const enter = handle('branchWork.enter', 'staff', async (input, context) => {
  const { viewer, now, secrets } = context
  const branch = await getBranch(input.branchId, context)
  if (!branchesOf(viewer, now).includes(branch.id)) throw new AppError('FORBIDDEN')
  const rule = pointRules.find(({ id }) => id === input.ruleId)
  if (!rule) throw problem('ruleId', '没有这个积分项目，请重新选择')
  const today = dayOf(now)
  if (input.day > today) throw problem('day', '不能是将来的日期')
  if (Number(input.day.slice(0, 4)) < Number(today.slice(0, 4)) - 1) throw problem('day', '只能登记今年和去年的')
  assertOwnPhotos(input.photos, context)
  const id = secrets.idOf('point', viewer.personKey, input.commandId)
  const { day, reason, photos } = input
  const entry = { branchId: branch.id, branchName: branch.name, rule, day, reason, photos }
  const record = begin(id, entry, viewer, momentOf(input, context))
  return rowOf(await points.create(record, 'branchWork.enter', context), context)
})

function problem(path: string, message: string): AppError {
  return new AppError('VALIDATION', { details: { fields: [{ path, message }] } })
}
