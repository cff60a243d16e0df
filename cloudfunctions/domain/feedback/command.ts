import type { CaseView } from '@nuanyu/types/feedback'
import type { Context } from '../../kernel/context'
import { fingerprintOf } from '../../kernel/fingerprint'
import { actingAs, assertNotEnterer } from './anonymity'
import { viewOf } from './present'
import { type Command, decide, type Moment } from './rules'
import { resume } from './rules/merge'
import { changeCase } from './store'

export type OnCase = { commandId: string; caseId: string; version: number; followCode?: string } & Record<
  string,
  unknown
>

/** Gives one command to one case, in the name of the viewer, and answers what they see of it afterwards. */
export async function command(input: OnCase, given: Command, context: Context): Promise<CaseView> {
  const acting = actingAs(input.followCode, context)
  const at = momentOf(input, context)
  const after = await changeCase(
    input.caseId,
    `feedback.${given.name}`,
    (record) => {
      assertNotEnterer(record, input.followCode, context)
      return decide(record, given, input.version, acting.viewer, at)
    },
    acting,
    (other) => resume(other, at),
  )
  return viewOf(after, acting)
}

export function momentOf(input: OnCase, { now, calendar, settings, secrets }: Context): Moment {
  const { deadlines, declineGrounds } = settings
  const fingerprint = fingerprintOf(input, secrets)
  return { now, calendar, deadlines, declineGrounds, commandId: input.commandId, fingerprint }
}
