import type { Contact, IdentityMode } from '@nuanyu/types/feedback'

export interface Identity {
  identityMode: IdentityMode
  contact: Contact
}

/** The more protecting mode until somebody chooses. */
export const freshIdentity: Identity = { identityMode: 'confidential', contact: { name: '', phone: '' } }
