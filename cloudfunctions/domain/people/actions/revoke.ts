import { handle } from '../../../kernel/action'
import { handOver } from '../handOver'
import { byViewer, personView } from '../present'
import { assertRemaining } from '../remaining'
import { revoke as revoked } from '../rules'
import { changePerson } from '../store'

/** One administrator is enough to take away; what is open then goes on elsewhere. */
export const revoke = handle('people.revoke', 'staff', async (input, context) => {
  const by = await byViewer(context)
  await changePerson(
    input.staffId,
    input,
    'people.revoke',
    async (person) => {
      const change = revoked(person, input.key, by)
      await assertRemaining(person, change.staff?.roles ?? [], by.now)
      return change
    },
    context,
  )
  await handOver(context)
  return personView(input.staffId, context)
})
