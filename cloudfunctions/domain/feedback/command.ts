import type { CaseView } from '@nuanyu/types/feedback'
import type { Context } from '../../kernel/context'
import { fingerprintOf } from '../../kernel/fingerprint'
import { viewOf } from './present'
import { type Command, decide } from './rules'
import { changeCase } from './store'

type OnCase = { commandId: string; caseId: string; version: number } & Record<string, unknown>

/** Gives one command to one case, in the name of the viewer, and answers what they see of it afterwards. */
export async function command(input: OnCase, given: Command, context: Context): Promise<CaseView> {
  const { commandId, caseId, version } = input
  const { viewer, now, calendar, secrets } = context
  const fingerprint = fingerprintOf(input, secrets)
  const after = await changeCase(
    caseId,
    `feedback.${given.name}`,
    (record) => decide(record, given, version, viewer, { now, calendar, commandId, fingerprint }),
    context,
  )
  return viewOf(after, context)
}
