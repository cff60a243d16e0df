import { handle } from '../../../kernel/action'
import { joinView } from '../present'
import { latestJoin } from '../store'

/** How far one's own way in has come, when the page is opened again without the code. */
export const joining = handle('people.joining', 'staff', async (_input, context) => {
  const approval = await latestJoin(context.viewer.personKey)
  // Somebody who left since has no way in any more.
  const over = approval?.state === 'granted' && !context.viewer.staff?.active
  return { join: approval && !over ? await joinView(approval, context) : null }
})
