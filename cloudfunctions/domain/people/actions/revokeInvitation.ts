import { handle } from '../../../kernel/action'
import { byViewer, personView } from '../present'
import { revokeInvitation as revoked } from '../rules'
import { changePerson, invitationIn } from '../store'

export const revokeInvitation = handle('people.revokeInvitation', 'staff', async (input, context) => {
  const by = await byViewer(context)
  await changePerson(
    input.staffId,
    input,
    'people.revokeInvitation',
    async (person, tx) => revoked(person, await invitationIn(tx, person.roster.invitation?.id), by),
    context,
  )
  return personView(input.staffId, context)
})
