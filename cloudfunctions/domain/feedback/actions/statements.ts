import { handle } from '../../../kernel/action'
import { decodeCursor, toPage } from '../../../kernel/cursor'
import { casesNaming } from '../store'
import { presentStatement } from '../views'

const PAGE = 20

/** What a member of staff is asked about. No roles are needed: whoever is named is entitled to answer. */
export const statements = handle('feedback.statements', 'person', async ({ cursor }, { viewer, now }) => {
  const found = await casesNaming(viewer.personKey, decodeCursor(cursor), PAGE + 1)
  return toPage(
    found,
    PAGE,
    (record) => ({ at: record.updatedAt, id: record._id }),
    (record) => presentStatement(record, viewer, now),
  )
})
