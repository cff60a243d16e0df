import { handle } from '../../../kernel/action'
import { presentProblems } from '../../tables/present'
import type { Said } from '../checkRows'
import { readStaffList } from '../readStaffList'

const SHOWN = 50

/** What a file would do, row by row. Nothing is written. */
export const previewImport = handle('people.previewImport', 'staff', async ({ file }, context) => {
  const list = await readStaffList(file, context)
  const { rows, added, unchanged, changes, problems } = list
  return {
    rows,
    added,
    changed: some(list.changed),
    unchanged,
    problems: presentProblems(list),
    // Of a file that could not be read nobody is missing.
    missing: some(rows > 0 ? list.missing : []),
    questions: some(list.questions),
    token: problems.length === 0 && changes.length > 0 ? list.token : null,
  }
})

function some(said: Said[]) {
  return { count: said.length, shown: said.slice(0, SHOWN) }
}
