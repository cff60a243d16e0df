import { AppError } from '@nuanyu/types/errors'
import { handle } from '../../../kernel/action'
import { publish } from '../../../kernel/exports'
import { noteInJournal } from '../../../kernel/journal'
import { theHospital } from '../../org/store'
import { placeNames } from '../../receipts/names'
import { wordContent } from '../paper'
import { partsOf } from '../policy'
import { bulletins } from '../store'

/** What is not issued says so on every page; what was withdrawn is not handed out. Who took it away is in the journal. */
export const bulletinWordFile = handle('bulletins.word', 'staff', async ({ bulletinId }, context) => {
  const { viewer, now } = context
  const record = await bulletins.get(bulletinId)
  if (!partsOf(record, viewer, now).includes('office')) throw new AppError('NOT_FOUND')
  if (record.state === 'withdrawn') throw new AppError('WRONG_STATE', { message: '已撤回的通报不再导出' })
  const { name } = await theHospital(now)
  const content = wordContent(record, name, await placeNames(context), now)
  // Only who asks for a file waits for the library.
  const { bulletinDocument } = await import('../word')
  const file = await bulletinDocument(content)
  const entry = { action: 'bulletins.word', about: `bulletins/${bulletinId}`, change: record.state, notices: [] }
  await noteInJournal(entry, context)
  const label = content.mark === '' ? content.number : '草稿'
  return { fileName: `${record.text.title}（${label}）.docx`, url: await publish('docx', file, context) }
})
