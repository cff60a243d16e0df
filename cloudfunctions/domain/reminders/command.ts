import type { Context } from '../../kernel/context'
import { momentOf } from '../../kernel/living/store'
import { viewOf } from './present'
import { type Command, decide } from './rules'
import { reminders } from './store'

type Sent = { commandId: string; reminderId: string; version: number }

export async function carryOut(input: Sent, command: Command, context: Context) {
  const at = momentOf(input, context)
  const after = await reminders.change(
    input.reminderId,
    `reminders.${command.name}`,
    (record) => decide(record, command, input.version, context.viewer, at),
    context,
  )
  return viewOf(after, context)
}
