import { AppError } from '@nuanyu/types/errors'
import { handle } from '../../../kernel/action'
import { publish } from '../../../kernel/exports'
import { noteInJournal } from '../../../kernel/journal'
import { writeTable } from '../../tables/write'
import { listSheets } from '../day/listSheet'
import { attendingOf, ON_THE_LIST } from '../day/store'
import { abilitiesOf, relationsTo } from '../events/policy'
import { getClinic } from '../events/store'
import { fileNameOf } from '../events/words'
import type { SealedAttendee } from '../seats/records'

/** Names in full leave the server: only for the day, only to who runs it, and every time it is written down who. */
export const exportPeople = handle('clinic.exportPeople', 'staff', async ({ eventId }, context) => {
  const { viewer, now, secrets } = context
  const event = await getClinic(eventId)
  if (relationsTo(event, viewer, now).length === 0) throw new AppError('NOT_FOUND')
  if (!abilitiesOf(event, viewer, now).includes('list'))
    throw new AppError('WRONG_STATE', { message: '活动前三天起、活动后三天内可以导出名单' })
  const people = await attendingOf(eventId, ON_THE_LIST)
  const open = (sealed: string, id: string) => secrets.open<SealedAttendee>(sealed, id)
  const content = await writeTable(listSheets(event, people, open, viewer.staff?.name ?? '', now))
  const change = `people ${people.length}`
  await noteInJournal({ action: 'clinic.exportPeople', about: `clinicEvents/${eventId}`, change, notices: [] }, context)
  return { fileName: fileNameOf(event, '名单.xlsx'), url: await publish('xlsx', content, context) }
})
