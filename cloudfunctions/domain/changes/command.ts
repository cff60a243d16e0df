import type { ChangeCommand } from '@nuanyu/types/changes'
import type { Context } from '../../kernel/context'
import { fingerprintOf } from '../../kernel/fingerprint'
import { viewOf } from './present'
import { type At, type Command, decide } from './rules'
import { changeChange } from './store'

type Sent = { commandId: string; changeId: string; version: number }

/** What every command says about itself beside its content. */
export function momentOf(input: { commandId: string }, { now, secrets }: Pick<Context, 'now' | 'secrets'>): At {
  return { now, commandId: input.commandId, fingerprint: fingerprintOf(input, secrets) }
}

/** Carries out a command that needs nothing but the entry itself, and answers the entry. */
export async function carryOut(input: Sent, command: Command & { name: ChangeCommand }, context: Context) {
  const at = momentOf(input, context)
  const after = await changeChange(
    input.changeId,
    `changes.${command.name}`,
    (record) => decide(record, command, input.version, context.viewer, at),
    context,
  )
  return viewOf(after, context)
}
