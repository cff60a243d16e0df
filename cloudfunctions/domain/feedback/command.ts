import type { CaseView } from '@nuanyu/types/feedback'
import type { Context } from '../../kernel/context'
import { viewOf } from './present'
import { type Command, decide } from './rules'
import { changeCase } from './store'

type OnCase = { commandId: string; caseId: string; version: number }

/** Gives one command to one case, in the name of the viewer, and answers what they see of it afterwards. */
export async function command(
  { commandId, caseId, version }: OnCase,
  given: Command,
  context: Context,
): Promise<CaseView> {
  const { viewer, now, calendar } = context
  const after = await changeCase(
    caseId,
    `feedback.${given.name}`,
    (record) => decide(record, given, version, viewer, { now, calendar, commandId }),
    context,
  )
  return viewOf(after, context)
}
