import { handle } from '../../../kernel/action'
import { handOver } from '../handOver'
import { byViewer, personView } from '../present'
import { assertRemaining } from '../remaining'
import { leave as left } from '../rules'
import { changePerson, invitationIn, waitingFor } from '../store'
import { proposeSuccessors } from '../successors'

/** Access ends at once. What only they could go on with lands on the complaint office's desk. */
export const leave = handle('people.leave', 'staff', async (input, context) => {
  const by = await byViewer(context)
  await changePerson(
    input.staffId,
    input,
    'people.leave',
    async (person, tx) => {
      const underWay = {
        invitation: await invitationIn(tx, person.roster.invitation?.id),
        approvals: await waitingFor(input.staffId),
      }
      const change = left(person, underWay, by)
      await assertRemaining(person, [], by.now)
      return proposeSuccessors(tx, change, person, input.successors, by)
    },
    context,
  )
  await handOver(context)
  return personView(input.staffId, context)
})
