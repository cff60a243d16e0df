import { AppError } from '@nuanyu/types/errors'
import { handle } from '../../../kernel/action'
import { isResend } from '../../../kernel/living/record'
import { momentOf } from '../../../kernel/living/store'
import { arrangedFrom } from '../../talks/fromFinding'
import { carryOut } from '../command'
import { disposalsFor } from '../policy'
import { viewOf } from '../present'
import { findings } from '../store'

/** What follows. A talk is arranged in the same transaction, so that it cannot be forgotten. */
export const dispose = handle('findings.dispose', 'staff', async (input, context) => {
  const { disposal, text } = input
  const record = await findings.get(input.findingId)
  // Whom it is not there for must not learn from the answer what it is.
  const view = await viewOf(record, context)
  if (isResend(record, context.viewer, momentOf(input, context), 'dispose')) return view
  if (!disposalsFor(record).includes(disposal)) {
    const message = record.good ? '肯定的发现只能通报表扬' : '有问题的发现不能通报表扬'
    throw new AppError('VALIDATION', { details: { fields: [{ path: 'disposal', message }] } })
  }
  const talk = input.talk && (await arrangedFrom(record, input.talk, input, context))
  const command = { name: 'dispose', disposal, text, talkId: talk?.record._id ?? null } as const
  const after = await carryOut(input, command, context, talk ? talk.write : undefined)
  return viewOf(after, context)
})
