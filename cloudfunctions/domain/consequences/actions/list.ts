import { handle } from '../../../kernel/action'
import { decodeCursor, encodeCursor } from '../../../kernel/cursor'
import { viewsOf } from '../present'
import { consequencesPage } from '../store'

const PAGE = 20

export const list = handle('consequences.list', 'staff', async ({ cursor, ...filter }, context) => {
  const own = context.viewer.staff?.staffId ?? ''
  const found = await consequencesPage(filter, own, decodeCursor(cursor), PAGE + 1)
  const shown = found.slice(0, PAGE)
  const last = shown.at(-1)
  const next = found.length > PAGE && last ? encodeCursor({ at: last.updatedAt, id: last._id }) : null
  return { items: await viewsOf(shown, context), next }
})
