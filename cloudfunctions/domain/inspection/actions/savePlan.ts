import type { Parsed } from '@nuanyu/types/actions'
import { AppError } from '@nuanyu/types/errors'
import { handle } from '../../../kernel/action'
import type { Context } from '../../../kernel/context'
import { momentOf } from '../../../kernel/living/store'
import { departmentsInUse } from '../../org/store'
import { hasRole } from '../../../kernel/viewer'
import { standInFor } from '../../standIn/lookUp'
import { aboutOf, carryOut, present } from '../plans/command'
import { assertMayBegin, begin, written } from '../plans/rules'
import { createPlan } from '../plans/store'

type Input = Parsed<'inspection.savePlan'>

/** A new draft, or another form of one. The id is derived from the command, so that a resend meets the first draft. */
export const savePlan = handle('inspection.savePlan', 'staff', async (input, context) => {
  const names = new Map((await departmentsInUse(context.now)).map(({ _id, name }) => [_id, name]))
  const form = written(input.form, names)
  return present(await (input.planId === null ? create(input, form, context) : edit(input, form, context)), context)
})

type Form = ReturnType<typeof written>

async function create(input: Input, form: Form, context: Context) {
  assertMayBegin(form, await standsInFor(form, context), context.viewer, context.now)
  const id = context.secrets.idOf('check-plan', context.viewer.personKey, input.commandId)
  return createPlan(begin(id, form, context.viewer, momentOf(input, context)), 'inspection.savePlan', context)
}

async function edit(input: Input, form: Form, context: Context) {
  const { planId, version } = input
  if (planId === null || version === undefined) throw new AppError('CONFLICT')
  const standIn = await standsInFor(form, context)
  return carryOut({ ...input, planId, version }, { name: 'edit', written: form, standIn }, context)
}

/** Of the plan as it is written now. It makes a difference to discipline alone. */
async function standsInFor(form: Form, { viewer, now }: Context): Promise<boolean> {
  return hasRole(viewer, 'discipline', now) && standInFor(aboutOf(form), now)
}
