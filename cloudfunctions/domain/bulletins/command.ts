import type { Context } from '../../kernel/context'
import { isResend } from '../../kernel/living/record'
import { momentOf } from '../../kernel/living/store'
import { viewOf } from './present'
import type { BulletinRecord } from './records'
import { assertMay, type Command, decide } from './rules'
import { bulletins } from './store'

type Sent = { commandId: string; bulletinId: string; version: number }

/** Carries out a command that needs nothing but the bulletin itself, and answers it. */
export async function carryOut(input: Sent, command: Command, context: Context) {
  const at = momentOf(input, context)
  const { viewer } = context
  const after = await bulletins.change(
    input.bulletinId,
    `bulletins.${command.name}`,
    (record) => decide(record, command, input.version, viewer, at),
    context,
  )
  return viewOf(after, context)
}

/** Looks at the bulletin before a command that asks for more than itself: not for a resend, and not for whoever may not. */
export async function lookBefore(
  input: Sent,
  name: Command['name'],
  context: Context,
  look: (record: BulletinRecord) => Promise<void>,
): Promise<void> {
  const record = await bulletins.get(input.bulletinId)
  if (isResend(record, context.viewer, momentOf(input, context), name)) return
  assertMay(record, name, input.version, context.viewer, context.now)
  await look(record)
}
