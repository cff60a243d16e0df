import { AppError } from '@nuanyu/types/errors'
import { handle } from '../../../kernel/action'
import { momentOf } from '../../../kernel/living/store'
import { belongsTo } from '../../findings/policy'
import { getDepartment, postsOf } from '../../org/store'
import { dayOf } from '../../time/localTime'
import { inspectorOf } from '../inspectors'
import { viewOf } from '../present'
import { schedule as scheduled } from '../rules'
import { visits } from '../store'

/** Planned by an office for somebody else's department: for their own they would know when somebody comes. */
export const schedule = handle('visits.schedule', 'staff', async (input, context) => {
  const { viewer, now, secrets } = context
  const { kind, title, from, until, items, note } = input
  const { _id, name } = await getDepartment(input.departmentId, 'departmentId')
  if (belongsTo(_id, viewer, now)) throw new AppError('SELF_REVIEW')
  if (until < dayOf(now)) throw problem('until', '最后一天不能早于今天')
  const post = await postAt(_id, input.postId)
  const inspector = await inspectorOf(input.inspectorId, _id, now)
  const plan = { kind, title, department: { id: _id, name }, post, from, until, note, items, inspector }
  const id = secrets.idOf('visit', viewer.personKey, input.commandId)
  const record = scheduled(id, plan, viewer, momentOf(input, context))
  return viewOf(await visits.create(record, 'visits.schedule', context), context)
})

async function postAt(departmentId: string, postId: string | null) {
  if (postId === null) return null
  const post = (await postsOf([departmentId])).find(({ _id, retired }) => _id === postId && !retired)
  if (!post) throw problem('postId', '这个岗位已停用，请重新选择')
  return { id: post._id, name: post.name }
}

function problem(path: string, message: string): AppError {
  return new AppError('VALIDATION', { details: { fields: [{ path, message }] } })
}
