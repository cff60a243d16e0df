import type { Context } from '../../../kernel/context'

type Hashing = Pick<Context, 'secrets'>

/** The same number written in any way. Cannot be turned back into it. */
export function phoneHashOf(phone: string, { secrets }: Hashing): string {
  return secrets.idOf('callee', phone.replace(/\D/g, ''))
}

/** Of one's own word. */
export function ownCalleeId(personKey: string, { secrets }: Hashing): string {
  return secrets.idOf('callee-self', personKey)
}

/** What a contact is sealed by. It moves with the record, not with the person. */
export function sealLabel(calleeId: string): string {
  return `callee/${calleeId}`
}
