import type { Context } from '../../kernel/context'
import { assertAllowed, isResend } from '../../kernel/living/record'
import { momentOf } from '../../kernel/living/store'
import { refusalOf } from './policy'
import { viewOf } from './present'
import type { MonthlyRecord } from './records'
import { type Command, decide } from './rules'
import { reports } from './store'

type Sent = { commandId: string; reportId: string; version: number }

/** Carries out a command that needs nothing but the report itself, and answers it. */
export async function carryOut(
  input: Sent,
  command: Command,
  context: Context,
  also?: Parameters<typeof reports.change>[4],
) {
  const at = momentOf(input, context)
  const after = await reports.change(
    input.reportId,
    `monthly.${command.name}`,
    (record) => decide(record, command, input.version, context.viewer, at),
    context,
    also,
  )
  return viewOf(after, context)
}

/** Looks before a command that asks for more than the report: not for a resend, and not for whoever may not. */
export async function lookBefore<T>(
  input: Sent,
  name: Command['name'],
  context: Context,
  look: (record: MonthlyRecord) => Promise<T>,
): Promise<T | null> {
  const { viewer, now } = context
  const record = await reports.get(input.reportId)
  if (isResend(record, viewer, momentOf(input, context), name)) return null
  assertAllowed(refusalOf(name, record, viewer, now), record, input.version)
  return look(record)
}
