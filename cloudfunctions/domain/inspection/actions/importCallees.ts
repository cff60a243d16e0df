import { AppError } from '@nuanyu/types/errors'
import { handle } from '../../../kernel/action'
import { noteInJournal } from '../../../kernel/journal'
import { sealLabel } from '../callees/ids'
import { readCallees } from '../callees/readCallees'
import { agreed } from '../callees/rules'
import { keepCallee } from '../callees/store'

export const previewCallees = handle('inspection.previewCallees', 'staff', async ({ fileId }, context) => {
  return (await readCallees(fileId, context)).preview
})

const TOGETHER = 20

/** Keeps those who agreed, and of the others nothing. The same list twice keeps the same people once. */
export const importCallees = handle('inspection.importCallees', 'staff', async ({ fileId, token }, context) => {
  const { secrets, now } = context
  const { rows, preview } = await readCallees(fileId, context)
  // Another file, or one that came out differently, was never looked at.
  if (preview.token !== token) throw new AppError('CONFLICT')
  if (preview.problems.errors > 0) throw new AppError('VALIDATION', { message: '表里还有要改的地方，改好后再导入' })
  let kept = 0
  for (let from = 0; from < rows.length; from += TOGETHER) {
    const done = await Promise.all(
      rows.slice(from, from + TOGETHER).map(({ phoneHash, ...row }) => {
        const sealed = secrets.seal(row.contact, sealLabel(phoneHash))
        const given = {
          ...row,
          _id: phoneHash,
          source: 'import' as const,
          phoneHash,
          ownerKey: '',
          sealed,
          commandId: '',
        }
        return keepCallee(agreed(given, now))
      }),
    )
    kept += done.filter(Boolean).length
  }
  const change = `kept ${kept}, refused ${preview.refused}`
  await noteInJournal({ action: 'inspection.importCallees', about: 'callees/', change, notices: [] }, context)
  return { kept, refused: preview.refused }
})
