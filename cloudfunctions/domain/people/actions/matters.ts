import { handle } from '../../../kernel/action'
import { mattersOf } from '../mattersOf'
import { getPerson } from '../store'

/** What is open for somebody, before they leave or move. Only counts: an administrator sees no case. */
export const matters = handle('people.matters', 'staff', async ({ staffId }, { now }) =>
  mattersOf(await getPerson(staffId), now),
)
