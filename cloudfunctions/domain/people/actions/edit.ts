import { handle } from '../../../kernel/action'
import { assertBranch } from '../assertPlaces'
import { byViewer, personView } from '../present'
import { again, assertMay } from '../rules/change'
import { changePerson } from '../store'

/** Name, title, branch, head of department. Another department is a move, because it ends roles. */
export const edit = handle('people.edit', 'staff', async (input, context) => {
  const { staffId, name, title, branchId, head } = input
  await assertBranch(branchId, context.now)
  const by = await byViewer(context)
  await changePerson(
    staffId,
    input,
    'people.edit',
    (person) => {
      assertMay('edit', person, by)
      const roster = { ...person.roster, name, title, branchId, head }
      const changed = (['name', 'title', 'branchId', 'head'] as const).filter(
        (key) => roster[key] !== person.roster[key],
      )
      return { roster, ...(person.staff ? { staff: again(person.staff, roster, by) } : {}), change: changed.join(' ') }
    },
    context,
  )
  return personView(staffId, context)
})
