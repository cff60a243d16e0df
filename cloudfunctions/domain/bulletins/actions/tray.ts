import { paperKinds } from '@nuanyu/types/receipts'
import { handle } from '../../../kernel/action'
import { decodeCursor, toPage } from '../../../kernel/cursor'
import type { ReceiptRecord } from '../../receipts/records'
import { trayOf, unreadOf } from '../../receipts/store'
import { remindersById } from '../../reminders/store'
import { sayWhen } from '../../time/sayWhen'
import { standingStates } from '../lifecycle'
import { bulletinsById } from '../store'
import { numberLabel } from '../words'
import { bulletinKinds } from '@nuanyu/types/bulletins'

const PAGE = 20

/** Everything that was handed to the viewer: 通报 and 廉政提醒, the newest first. */
export const tray = handle('bulletins.tray', 'staff', async ({ cursor }, { viewer, now }) => {
  const staffId = viewer.staff?.staffId ?? ''
  const found = await trayOf(staffId, decodeCursor(cursor), PAGE + 1)
  const idsOf = (kind: ReceiptRecord['kind']) => found.filter((one) => one.kind === kind).map(({ aboutId }) => aboutId)
  const bulletins = await bulletinsById(idsOf('bulletin'))
  const reminders = await remindersById(idsOf('reminder'))
  const page = toPage(
    found,
    PAGE,
    ({ at, _id }) => ({ at, id: _id }),
    ({ kind, aboutId, at, read }) => {
      const row = { kind, id: aboutId, when: sayWhen(at, now), read }
      const bulletin = bulletins.get(aboutId)
      if (!bulletin) {
        const title = reminders.get(aboutId)?.text.title ?? ''
        return { ...row, kindLabel: paperKinds[kind], title, note: '', withdrawn: false }
      }
      const withdrawn = !standingStates.includes(bulletin.state)
      return {
        ...row,
        kindLabel: withdrawn ? paperKinds.bulletin : bulletinKinds[bulletin.kind],
        title: withdrawn ? '这份通报已撤回' : bulletin.text.title,
        note: numberLabel(bulletin),
        withdrawn,
      }
    },
  )
  return { ...page, unread: await unreadOf(staffId) }
})
