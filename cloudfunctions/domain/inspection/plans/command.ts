import type { PlanView } from '@nuanyu/types/inspection'
import type { Context } from '../../../kernel/context'
import { momentOf } from '../../../kernel/living/store'
import { hasRole } from '../../../kernel/viewer'
import { tallyOf } from '../calls/store'
import { asSeenBy, standInFor } from '../../standIn/lookUp'
import type { PlanRecord } from './records'
import { type Command, decide } from './rules'
import { changePlan, getPlan } from './store'
import { planView } from './views'

type Sent = { commandId: string; planId: string; version: number }

/** Gives one command to one plan, in the name of the viewer, and answers the plan as it is then. */
export async function carryOut(input: Sent, command: Command, context: Context): Promise<PlanRecord> {
  const at = momentOf(input, context)
  const action = `inspection.${command.name === 'edit' ? 'savePlan' : command.name}`
  const standIn = await standInOf(input.planId, command, context)
  return changePlan(
    input.planId,
    action,
    (plan) => {
      const known = { ...plan, ...standIn }
      const after = decide(known, command, input.version, context.viewer, at)
      return after === known ? plan : after
    },
    context,
  )
}

/** Who is asked to approve, and what discipline may do, depends on who is left of the Party office. */
async function standInOf(
  planId: string,
  { name }: Command,
  { viewer, now }: Context,
): Promise<Pick<PlanRecord, 'standIn'>> {
  if (name !== 'propose' && !hasRole(viewer, 'discipline', now)) return {}
  return { standIn: await standInFor(aboutOf(await getPlan(planId)), now) }
}

/** The plan as whoever looks may act on it. */
export async function planNow(planId: string, context: Context): Promise<PlanRecord> {
  const plan = await getPlan(planId)
  return asSeenBy(plan, aboutOf(plan), context)
}

export const aboutOf = ({ lines }: Pick<PlanRecord, 'lines'>) => ({
  departmentIds: lines.map(({ departmentId }) => departmentId),
  staffIds: [],
})

export async function present(plan: PlanRecord, { settings, viewer, now }: Context): Promise<PlanView> {
  const called = plan.draw !== null && plan.state !== 'sampled'
  return planView(plan, called ? await tallyOf(plan._id) : [], settings.postKinds, viewer, now)
}
