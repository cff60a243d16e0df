import type { ClinicManage } from '@nuanyu/types/clinic'
import type { Context } from '../../../kernel/context'
import type { Transaction } from '../../../kernel/database'
import { fingerprintOf } from '../../../kernel/fingerprint'
import type { Command } from './effects'
import { manageOf } from './present'
import type { ClinicRecord } from './records'
import { type At, decide } from './rules'
import { changeClinic } from './store'

type Sent = { commandId: string; eventId: string; version: number }

/** What every command says about itself beside its content. */
export function momentOf(input: { commandId: string }, { now, secrets }: Pick<Context, 'now' | 'secrets'>): At {
  return { now, commandId: input.commandId, fingerprint: fingerprintOf(input, secrets) }
}

/** Gives one command to one event, in the name of the viewer, and answers the event as they see it afterwards. */
export async function carryOut(
  input: Sent,
  command: Command,
  context: Context,
  also?: (tx: Transaction, after: ClinicRecord, before: ClinicRecord) => Promise<void>,
): Promise<ClinicManage> {
  const at = momentOf(input, context)
  const after = await changeClinic(
    input.eventId,
    `clinic.${command.name === 'edit' ? 'save' : command.name}`,
    (event) => decide(event, command, input.version, context.viewer, at),
    context,
    also,
  )
  return manageOf(after, context)
}
