import { handle } from '../../../kernel/action'
import { getDepartment } from '../../org/store'
import { handOver } from '../handOver'
import { byViewer, personView } from '../present'
import { assertRemaining } from '../remaining'
import { move as moved } from '../rules'
import { changePerson } from '../store'
import { proposeSuccessors } from '../successors'

export const move = handle('people.move', 'staff', async (input, context) => {
  const { staffId, departmentId, title, head, end, successors } = input
  const { name: departmentName } = await getDepartment(departmentId, 'departmentId')
  const by = await byViewer(context)
  await changePerson(
    staffId,
    input,
    'people.move',
    async (person, tx) => {
      const change = moved(person, { departmentId, departmentName, title, head, end }, by)
      await assertRemaining(person, change.staff?.roles ?? [], by.now)
      return proposeSuccessors(tx, change, person, successors, by)
    },
    context,
  )
  await handOver(context)
  return personView(staffId, context)
})
