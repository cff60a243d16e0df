import type { FindingView, OwnFinding } from '@nuanyu/types/findings'
import type { Context } from '../../kernel/context'
import { momentOf } from '../../kernel/living/store'
import { assertOwnPhotos } from '../feedback/photos'
import { ownViewOf, viewOf } from './present'
import type { FindingRecord } from './records'
import { type Command, decide } from './rules'
import { findings } from './store'

export type Sent = { commandId: string; findingId: string; version: number }

/** Carries out a command that needs nothing but the finding itself. */
export async function carryOut(
  input: Sent,
  command: Command,
  context: Context,
  also?: Parameters<typeof findings.change>[4],
): Promise<FindingRecord> {
  const at = momentOf(input, context)
  return findings.change(
    input.findingId,
    `findings.${command.name}`,
    (record) => decide(record, command, input.version, context.viewer, at, context.calendar),
    context,
    also,
  )
}

export async function command(
  input: Sent,
  given: Command,
  context: Context,
  also?: Parameters<typeof findings.change>[4],
): Promise<FindingView> {
  return viewOf(await carryOut(input, given, context, also), context)
}

/** What those it is about say to it. */
export async function answer(
  input: Sent & { text: string; photos: string[] },
  name: 'accept' | 'appeal',
  context: Context,
): Promise<OwnFinding> {
  assertOwnPhotos(input.photos, context)
  const { text, photos } = input
  const at = momentOf(input, context)
  const after = await findings.change(
    input.findingId,
    `findings.${name}`,
    (record) => decide(record, { name, text, photos }, input.version, context.viewer, at, context.calendar),
    // If it does not hold, it must not stay in the audit whose word it was.
    { ...context, viewer: { openid: '', personKey: 'named', staff: null } },
  )
  return ownViewOf(after, context)
}
