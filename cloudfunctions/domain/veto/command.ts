import { AppError } from '@nuanyu/types/errors'
import type { Context } from '../../kernel/context'
import { isResend } from '../../kernel/living/record'
import { momentOf } from '../../kernel/living/store'
import { asOfNow, withKey } from './people'
import { partsOf } from './policy'
import { viewOf } from './present'
import type { VetoRecord } from './records'
import { type Command, decide } from './rules'
import { findVeto, vetoes } from './store'

type Sent = { commandId: string; vetoId: string; version: number }

/** For whom it does not exist, it is as if it never was. */
export async function getFor(vetoId: string, { viewer, now }: Pick<Context, 'viewer' | 'now'>): Promise<VetoRecord> {
  const stored = await findVeto(vetoId)
  const record = stored && (await asOfNow(stored))
  if (!record || partsOf(record, viewer, now).length === 0) throw new AppError('NOT_FOUND')
  return record
}

/** Carries out a command and answers the procedure. */
export async function carryOut(input: Sent, command: Command, context: Context) {
  const at = { ...momentOf(input, context), calendar: context.calendar }
  const { key } = (await getFor(input.vetoId, context)).person
  const after = await vetoes.change(
    input.vetoId,
    `veto.${command.name}`,
    (record) => {
      const told = withKey(record, key)
      const after = decide(told, command, input.version, context.viewer, at)
      return after === told ? record : after
    },
    context,
  )
  return viewOf(after, context)
}

/** Whether there is still something to look up or to copy for it. */
export async function isDone(input: Sent, name: Command['name'], context: Context): Promise<boolean> {
  return isResend(await getFor(input.vetoId, context), context.viewer, momentOf(input, context), name)
}
