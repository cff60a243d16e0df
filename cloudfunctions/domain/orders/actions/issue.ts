import { AppError } from '@nuanyu/types/errors'
import type { Context } from '../../../kernel/context'
import { handle } from '../../../kernel/action'
import { momentOf } from '../../../kernel/living/store'
import { headsOf, isStaffed } from '../../feedback/conflicts'
import { getDepartment } from '../../org/store'
import { getPerson, staffAt } from '../../people/store'
import type { Person } from '../../people/records'
import { factsOf } from '../../sources'
import { viewOf } from '../present'
import { issue as issued } from '../rules'
import { orders } from '../store'

const CODE_LENGTH = 6

/** The id is derived from the person and the command, so that a resend meets the first order. */
export const issue = handle('orders.issue', 'staff', async (input, context) => {
  const { viewer, now, secrets, calendar, newCode } = context
  const { kind, category, title, matter, requirement, office, dueOn, source } = input
  // Nobody derives an order from what they may not know of.
  if (source) await factsOf(source, viewer, now)
  const department = await getDepartment(input.leadId, 'leadId')
  const helpers = []
  for (const id of input.helperIds) {
    const helper = await getDepartment(id, 'helperIds')
    helpers.push({ id: helper._id, name: helper.name })
  }
  const person = input.inChargeId === null ? null : await inChargeOf(input.inChargeId, department._id)
  const order = issued(
    secrets.idOf('order', viewer.personKey, input.commandId),
    {
      code: newCode(CODE_LENGTH),
      kind,
      category,
      title,
      matter,
      requirement,
      office,
      lead: { id: department._id, name: department.name },
      helpers,
      branchId: department.branchId,
      inCharge: person && { staffId: person.roster._id, name: person.roster.name },
      tell: await toldAt(department._id, person, context),
      source,
      dueOn,
    },
    viewer,
    { ...momentOf(input, context), calendar },
  )
  return viewOf(await orders.create(order, 'orders.issue', context), context)
})

async function inChargeOf(staffId: string, departmentId: string): Promise<Person> {
  const person = await getPerson(staffId).catch(() => null)
  if (person?.roster.departmentId === departmentId && person.roster.state !== 'left') return person
  throw new AppError('VALIDATION', {
    details: { fields: [{ path: 'inChargeId', message: '责任人要是牵头科室的在岗同事' }] },
  })
}

/** The head and who is in charge hear of it beside the handlers. An order to an empty desk would reach nobody. */
async function toldAt(departmentId: string, person: Person | null, { now }: Context): Promise<string[]> {
  const staff = await staffAt(departmentId)
  const heads = headsOf(staff, departmentId).map(({ _id }) => _id)
  if (heads.length === 0 && !isStaffed(staff, departmentId, [], now)) {
    throw new AppError('STAFF_NEEDED', { message: '这个科室现在没有经办人和负责人，请先让科室的人加入，再交办' })
  }
  const inCharge = person?.staff?.active ? [person.staff._id] : []
  return [...new Set([...heads, ...inCharge])]
}
