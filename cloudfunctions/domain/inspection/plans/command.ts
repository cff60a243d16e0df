import type { PlanView } from '@nuanyu/types/inspection'
import type { Context } from '../../../kernel/context'
import { momentOf } from '../../../kernel/living/store'
import { tallyOf } from '../calls/store'
import type { PlanRecord } from './records'
import { type Command, decide } from './rules'
import { changePlan } from './store'
import { planView } from './views'

type Sent = { commandId: string; planId: string; version: number }

/** Gives one command to one plan, in the name of the viewer, and answers the plan as it is then. */
export async function carryOut(input: Sent, command: Command, context: Context): Promise<PlanRecord> {
  const at = momentOf(input, context)
  const action = `inspection.${command.name === 'edit' ? 'savePlan' : command.name}`
  return changePlan(input.planId, action, (plan) => decide(plan, command, input.version, context.viewer, at), context)
}

export async function present(plan: PlanRecord, { settings, viewer, now }: Context): Promise<PlanView> {
  const called = plan.draw !== null && plan.state !== 'sampled'
  return planView(plan, called ? await tallyOf(plan._id) : [], settings.postKinds, viewer, now)
}
