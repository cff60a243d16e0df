import type { ChangeCommand } from '@nuanyu/types/changes'
import type { Context } from '../../kernel/context'
import { momentOf } from '../../kernel/living/store'
import { viewOf } from './present'
import { type Command, decide } from './rules'
import { changes } from './store'

type Sent = { commandId: string; changeId: string; version: number }

/** Carries out a command that needs nothing but the entry itself, and answers the entry. */
export async function carryOut(input: Sent, command: Command & { name: ChangeCommand }, context: Context) {
  const at = momentOf(input, context)
  const after = await changes.change(
    input.changeId,
    `changes.${command.name}`,
    (record) => decide(record, command, input.version, context.viewer, at),
    context,
  )
  return viewOf(after, context)
}
