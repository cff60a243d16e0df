import { handle } from '../../../kernel/action'
import { carryOut } from '../command'
import { assertLinkable } from '../linked'
import { changes } from '../store'
import { textOf } from '../text'

/** What somebody else has linked stays, also where the viewer may not know of it. */
export const edit = handle('changes.edit', 'staff', async (input, context) => {
  const { caseIds } = await changes.get(input.changeId)
  const added = input.caseIds.filter((id) => !caseIds.includes(id))
  if (added.length > 0) await assertLinkable(added, context.viewer)
  return carryOut(input, { name: 'edit', text: await textOf(input), caseIds: input.caseIds }, context)
})
