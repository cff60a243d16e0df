import { handle } from '../../../kernel/action'
import type { Context } from '../../../kernel/context'
import { momentOf } from '../../../kernel/living/store'
import { viewOf } from '../present'
import { type Command, decide } from '../rules'
import { consequences } from '../store'

type Sent = { commandId: string; consequenceId: string; version: number }

async function carryOut(input: Sent, command: Command, context: Context) {
  const at = momentOf(input, context)
  const after = await consequences.change(
    input.consequenceId,
    `consequences.${command.name}`,
    (record) => decide(record, command, input.version, context.viewer, at),
    context,
  )
  return viewOf(after, context)
}

/** By a second person. */
export const confirm = handle('consequences.confirm', 'staff', (input, context) =>
  carryOut(input, { name: 'confirm' }, context),
)

/** It stays on the list, with the reason. */
export const strike = handle('consequences.strike', 'staff', (input, context) =>
  carryOut(input, { name: 'strike', reason: input.reason }, context),
)
