import type { Parsed } from '@nuanyu/types/actions'
import { AppError } from '@nuanyu/types/errors'
import { handle } from '../../../kernel/action'
import type { Context } from '../../../kernel/context'
import { momentOf } from '../../../kernel/living/store'
import { belongsTo } from '../../findings/policy'
import { takePlace, visitLinesOf } from '../../inspection/plans/visitLines'
import { getDepartment, postsOf } from '../../org/store'
import { dayOf } from '../../time/localTime'
import { inspectorOf } from '../inspectors'
import { viewOf } from '../present'
import { schedule as scheduled } from '../rules'
import { countByLine, visits, visitsOfPlan } from '../store'

/** Planned by an office for somebody else's department: for their own they would know when somebody comes. */
export const schedule = handle('visits.schedule', 'staff', async (input, context) => {
  const { viewer, now, secrets } = context
  const { title, from, until, note, plan: of } = input
  const { _id, name } = await getDepartment(input.departmentId, 'departmentId')
  if (belongsTo(_id, viewer, now)) throw new AppError('SELF_REVIEW')
  if (until < dayOf(now)) throw problem('until', '最后一天不能早于今天')
  const id = secrets.idOf('visit', viewer.personKey, input.commandId)
  const { kind, items } = of && !(await visits.find(id)) ? await lineOf(of, input, context) : input
  const post = await postAt(_id, input.postId)
  const inspector = await inspectorOf(input.inspectorId, _id, now)
  const plan = { kind, title, department: { id: _id, name }, post, from, until, note, items, inspector, plan: of }
  const record = scheduled(id, plan, viewer, momentOf(input, context))
  const known = of ? await visitsOfPlan(of.id) : []
  const created = visits.create(record, 'visits.schedule', context, async (tx) => {
    if (of && !(await takePlace(tx, of, id, known))) throw full()
  })
  return viewOf(await created, context)
})

/** What a plan wants is done as the plan says, within its days, and no more often. */
async function lineOf(
  { id, key }: { id: string; key: string },
  { departmentId, from, until }: Parsed<'visits.schedule'>,
  { viewer, now }: Context,
) {
  const plan = await visitLinesOf(id)
  if (plan.inspects(viewer, now)) throw new AppError('SELF_REVIEW')
  const line = plan.lines.find((one) => one.key === key)
  if (!line || line.department.id !== departmentId) throw problem('departmentId', '计划里没有这一行')
  if (from < plan.from || until > plan.until) throw problem('until', '不在计划的日子里')
  if (((await countByLine(id)).get(key) ?? 0) >= line.count) throw full()
  return line
}

async function postAt(departmentId: string, postId: string | null) {
  if (postId === null) return null
  const post = (await postsOf([departmentId])).find(({ _id, retired }) => _id === postId && !retired)
  if (!post) throw problem('postId', '这个岗位已停用，请重新选择')
  return { id: post._id, name: post.name }
}

const full = () => problem('plan', '这一行已经安排够了')

function problem(path: string, message: string): AppError {
  return new AppError('VALIDATION', { details: { fields: [{ path, message }] } })
}
