import { AppError } from '@nuanyu/types/errors'
import { handle } from '../../../kernel/action'
import { compare, countsOf, sayCounts } from '../compare'
import { editDraft } from '../editing'
import { planFrom, readImport } from '../readImport'

/** The file that was previewed, read again: all of it goes into the draft, or nothing does. */
export const importHandbook = handle('handbook.import', 'staff', async (input, context) => {
  const read = await readImport(input, context)
  if (read.hash !== input.hash) throw new AppError('CONFLICT', { message: '文件和预览时不一样，请重新预览' })
  return editDraft(
    'handbook.import',
    input,
    (draft, base, kinds) => {
      const { problems, phrases, numbers } = planFrom(read, input.mode, draft, base, kinds)
      if (problems.length > 0) throw new AppError('VALIDATION', { message: `还有 ${problems.length} 处要改，没有导入` })
      return { phrases, numbers, change: sayCounts(countsOf(compare(draft.phrases, phrases))) }
    },
    context,
  )
})
