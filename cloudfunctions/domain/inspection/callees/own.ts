import type { Context } from '../../../kernel/context'
import { momentOf } from '../../../kernel/living/store'
import { dropCallsOf } from '../calls/making'
import { ownCalleeId, sealLabel } from './ids'
import type { CalleeRecord, Contact } from './records'
import { findCallee, removeCallee, withdraw } from './store'

/** A person's own word that they may be called, among what they may ask back (domain/me). */

export function ownConsent(context: Pick<Context, 'viewer' | 'secrets'>): Promise<CalleeRecord | null> {
  return findCallee(ownCalleeId(context.viewer.personKey, context))
}

/**
 * Taken back: the number goes at once, and who was to be called is not. What a list said for the same department goes with
 * it; of other departments somebody else may have given the number. Answers whether there was any.
 */
export async function withdrawOwn(commandId: string, context: Context): Promise<boolean> {
  const own = await ownConsent(context)
  if (!own) return false
  const was = await withdraw(own._id)
  const at = momentOf({ commandId }, context)
  // Also on a resend: it may have been cut off in between.
  await dropCallsOf(own._id, at, context)
  const listed = await findCallee(own.phoneHash)
  if (listed && listed.state !== 'do_not_call' && listed.department.id === own.department.id) {
    await withdraw(listed._id)
    await dropCallsOf(listed._id, at, context)
  }
  return was
}

export async function eraseOwn(commandId: string, context: Context): Promise<boolean> {
  await withdrawOwn(commandId, context)
  return removeCallee(ownCalleeId(context.viewer.personKey, context))
}

export function ownContact({ _id, sealed }: CalleeRecord, { secrets }: Pick<Context, 'secrets'>): Contact {
  return sealed === '' ? { name: '', phone: '' } : secrets.open<Contact>(sealed, sealLabel(_id))
}
