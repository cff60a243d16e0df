import { AppError } from '@nuanyu/types/errors'
import { monthlyForms, type MonthlyForm } from '@nuanyu/types/monthly'
import { handle } from '../../../kernel/action'
import { publish } from '../../../kernel/exports'
import { noteInJournal } from '../../../kernel/journal'
import { readFont } from '../../posters/fonts'
import { fileName, type Paper, paperOf } from '../files/paper'
import { assertKnown, correctionOf } from '../present'
import { reports } from '../store'
import { filesOf } from '../views'

const EXTENSIONS: Record<MonthlyForm, string> = { word: 'docx', excel: 'xlsx', pdf: 'pdf' }

/** Only who asks for a file waits for its library. */
async function made(paper: Paper, form: MonthlyForm): Promise<Buffer> {
  switch (form) {
    case 'word':
      return (await import('../files/word')).reportDocument(paper)
    case 'excel':
      return (await import('../files/excel')).reportWorkbook(paper)
    case 'pdf':
      return (await import('../files/print')).reportPrint(paper, readFont)
  }
}

/** The same content as on the screen, in a file that expires. Who took it away is in the journal. */
export const monthlyFile = handle('monthly.file', 'staff', async ({ reportId, form }, context) => {
  const record = await reports.get(reportId)
  assertKnown(record, context)
  if (!filesOf(record).includes(form)) throw new AppError('WRONG_STATE', { message: '已撤回的不再导出' })
  const paper = paperOf(record, await correctionOf(record, context.now))
  const content = await made(paper, form)
  const change = `${record.state} ${monthlyForms[form]}`
  await noteInJournal({ action: 'monthly.file', about: `monthlyReports/${reportId}`, change, notices: [] }, context)
  const extension = EXTENSIONS[form]
  return { fileName: fileName(paper, extension), url: await publish(extension, content, context) }
})
