import { handle } from '../../../kernel/action'
import { decodeCursor, toPage } from '../../../kernel/cursor'
import { newestHandbook, versionsBefore } from '../store'
import { presentVersion } from '../views'

const PAGE = 20

export const versions = handle('handbook.versions', 'staff', async ({ cursor }) => {
  const after = decodeCursor(cursor)
  const found = await versionsBefore(after && Number(after.id), PAGE + 1)
  const newest = after === null ? (found[0]?.version ?? 0) : (await newestHandbook()).version
  return toPage(
    found,
    PAGE,
    ({ publishedAt, version }) => ({ at: publishedAt, id: String(version) }),
    (record) => presentVersion(record, newest),
  )
})
