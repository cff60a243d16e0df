import type { Contact, IdentityMode } from '@nuanyu/types/feedback'

export interface Identity {
  identityMode: IdentityMode
  contact: Contact
}

/** The more protecting mode of those that keep a way to answer, until somebody chooses. */
export const freshIdentity: Identity = { identityMode: 'confidential', contact: { name: '', phone: '' } }

/** What is sent: typed before 匿名 was chosen, a name stays in the field's memory and goes nowhere. */
export function contactOf({ identityMode, contact }: Identity): Contact {
  return identityMode === 'anonymous' ? freshIdentity.contact : contact
}
