import type { TalkView } from '@nuanyu/types/talks'
import type { Context } from '../../kernel/context'
import { momentOf } from '../../kernel/living/store'
import { noteTalk } from '../findings/store'
import { viewOf } from './present'
import { type Command, decide } from './rules'
import { talks } from './store'

type Sent = { commandId: string; talkId: string; version: number }

/** A talk that ends is noted with the finding it follows from, in the same transaction. */
export async function command(input: Sent, given: Command, context: Context): Promise<TalkView> {
  const { viewer, calendar } = context
  const at = momentOf(input, context)
  const after = await talks.change(
    input.talkId,
    `talks.${given.name}`,
    (record) => decide(record, given, input.version, viewer, at, calendar),
    context,
    async (tx, _before, { _id, state, source }) => {
      if (source?.kind !== 'finding' || (state !== 'closed' && state !== 'cancelled')) return
      await noteTalk(tx, source.id, _id, state, context, calendar)
    },
  )
  return viewOf(after, context)
}
