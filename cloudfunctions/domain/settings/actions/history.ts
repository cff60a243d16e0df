import { handle } from '../../../kernel/action'
import { decodeCursor, toPage } from '../../../kernel/cursor'
import { eyesOf } from '../eyes'
import { versionsOf } from '../store'
import { presentVersion } from '../views'

const PAGE = 20

/** Who changed what, when and why; newest first. */
export const history = handle('settings.history', 'staff', async ({ kind, cursor }, context) => {
  const eyes = await eyesOf(context)
  const found = await versionsOf(kind, decodeCursor(cursor), PAGE + 1)
  return toPage(
    found,
    PAGE,
    ({ at, _id }) => ({ at, id: _id }),
    (record) => presentVersion(record, eyes),
  )
})
