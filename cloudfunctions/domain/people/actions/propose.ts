import { handle } from '../../../kernel/action'
import { assertPlaces } from '../assertPlaces'
import { grantOf } from '../grants'
import { byViewer, personView } from '../present'
import { propose as proposed } from '../rules'
import { changePerson, waitingFor } from '../store'

export const propose = handle('people.propose', 'staff', async (input, context) => {
  const grant = grantOf(input.grant, context.now, 'grant')
  await assertPlaces([grant], context.now, 'grant.scope')
  const by = await byViewer(context)
  await changePerson(
    input.staffId,
    input,
    'people.propose',
    async (person) => proposed(person, grant, input.reason, await waitingFor(input.staffId), by),
    context,
  )
  return personView(input.staffId, context)
})
