import { handle } from '../../../kernel/action'
import { compare } from '../compare'
import { readImport } from '../readImport'
import { presentProblems } from '../../tables/present'

/** What the table would do to the draft. Nothing is written. */
export const previewImport = handle('handbook.previewImport', 'staff', async (input, context) => {
  const { hash, rows, warnings, plan, draft } = await readImport(input, context)
  const { added, changed, removed, reordered } = compare(draft.phrases, plan.phrases)
  return {
    hash,
    rows,
    problems: presentProblems({ problems: plan.problems, warnings }),
    added: added.map(({ id: _id, ...words }) => words),
    changed,
    removed,
    unchanged: plan.phrases.length - added.length - changed.length,
    reordered,
  }
})
