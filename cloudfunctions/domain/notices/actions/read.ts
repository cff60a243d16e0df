import { handle } from '../../../kernel/action'
import { markRead } from '../store'

/** Reading twice, or what is not one's own, changes nothing and tells nothing. */
export const read = handle('notices.read', 'person', async ({ noticeId }, { viewer }) => {
  await markRead(noticeId, viewer.personKey)
  return {}
})
