import { handle } from '../../../kernel/action'
import { limit } from '../../../kernel/limits'
import { withdrawConsents } from '../../thanks/erase'
import { eraseContacts } from '../erase'
import { once } from '../once'

/** The cases go on without a contact, named ones become confidential; thank-you notes leave the walls and lose their signature. */
export const withdrawConsent = handle('me.withdrawConsent', 'person', async ({ commandId }, context) => {
  await limit('myData', context)
  return once('me.withdrawConsent', commandId, context, async () => ({
    contactsErased: await eraseContacts(context),
    thanks: await withdrawConsents(context),
  }))
})
