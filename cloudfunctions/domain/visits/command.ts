import type { VisitView } from '@nuanyu/types/visits'
import type { Context } from '../../kernel/context'
import { momentOf } from '../../kernel/living/store'
import { leavePlace } from '../inspection/plans/visitLines'
import { viewOf } from './present'
import { type Command, decide } from './rules'
import { visits } from './store'

type Sent = { commandId: string; visitId: string; version: number }

export async function command(input: Sent, given: Command, context: Context): Promise<VisitView> {
  const at = momentOf(input, context)
  const after = await visits.change(
    input.visitId,
    `visits.${given.name}`,
    (record) => decide(record, given, input.version, context.viewer, at),
    context,
    async (tx, _before, { _id, state, plan }) => {
      if (plan && state === 'cancelled') await leavePlace(tx, plan.id, _id)
    },
  )
  return viewOf(after, context)
}
