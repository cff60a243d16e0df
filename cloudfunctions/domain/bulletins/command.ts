import type { Context } from '../../kernel/context'
import { isResend } from '../../kernel/living/record'
import { momentOf } from '../../kernel/living/store'
import { hasRole } from '../../kernel/viewer'
import { asSeenBy, standInFor } from '../standIn/lookUp'
import { aboutOf } from './about'
import { viewOf } from './present'
import type { BulletinRecord } from './records'
import { assertMay, type Command, decide } from './rules'
import { bulletins } from './store'

type Sent = { commandId: string; bulletinId: string; version: number }

/** Carries out a command that needs nothing but the bulletin itself, and answers it. */
export async function carryOut(input: Sent, command: Command, context: Context) {
  const at = momentOf(input, context)
  const { viewer } = context
  const standIn = await standInOf(input.bulletinId, command.name, context)
  const after = await bulletins.change(
    input.bulletinId,
    `bulletins.${command.name}`,
    (record) => {
      const known = { ...record, ...standIn }
      const next = decide(known, command, input.version, viewer, at)
      return next === known ? record : next
    },
    context,
  )
  return viewOf(after, context)
}

/** Who is asked to check, and what discipline may do, depends on who is left of the Party office. */
export async function standInOf(
  bulletinId: string,
  name: Command['name'],
  { viewer, now }: Context,
): Promise<Pick<BulletinRecord, 'standIn'>> {
  if (!['submit', 'correct'].includes(name) && !hasRole(viewer, 'discipline', now)) return {}
  return { standIn: await standInFor(aboutOf(await bulletins.get(bulletinId)), now) }
}

/** Looks at the bulletin before a command that asks for more than itself: not for a resend, and not for whoever may not. */
export async function lookBefore(
  input: Sent,
  name: Command['name'],
  context: Context,
  look: (record: BulletinRecord) => Promise<void>,
): Promise<void> {
  const stored = await bulletins.get(input.bulletinId)
  const record = await asSeenBy(stored, aboutOf(stored), context)
  if (isResend(record, context.viewer, momentOf(input, context), name)) return
  assertMay(record, name, input.version, context.viewer, context.now)
  await look(record)
}
