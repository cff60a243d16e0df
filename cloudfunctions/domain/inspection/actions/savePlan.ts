import type { Parsed } from '@nuanyu/types/actions'
import { AppError } from '@nuanyu/types/errors'
import { handle } from '../../../kernel/action'
import type { Context } from '../../../kernel/context'
import { momentOf } from '../../../kernel/living/store'
import { departmentsInUse } from '../../org/store'
import { carryOut, present } from '../plans/command'
import { begin, written } from '../plans/rules'
import { createPlan } from '../plans/store'

type Input = Parsed<'inspection.savePlan'>

/** A new draft, or another form of one. The id is derived from the command, so that a resend meets the first draft. */
export const savePlan = handle('inspection.savePlan', 'staff', async (input, context) => {
  const names = new Map((await departmentsInUse(context.now)).map(({ _id, name }) => [_id, name]))
  const form = written(input.form, names)
  return present(await (input.planId === null ? create(input, form, context) : edit(input, form, context)), context)
})

type Form = ReturnType<typeof written>

function create(input: Input, form: Form, context: Context) {
  const id = context.secrets.idOf('check-plan', context.viewer.personKey, input.commandId)
  return createPlan(begin(id, form, context.viewer, momentOf(input, context)), 'inspection.savePlan', context)
}

function edit(input: Input, form: Form, context: Context) {
  const { planId, version } = input
  if (planId === null || version === undefined) throw new AppError('CONFLICT')
  return carryOut({ ...input, planId, version }, { name: 'edit', written: form }, context)
}
