import { AppError } from '@nuanyu/types/errors'
import { handle } from '../../../kernel/action'
import { presentImport } from '../importing'
import { placesAt } from '../places'
import { readStaffList } from '../readStaffList'
import { proposerOf } from '../rules/change'
import { beginImport, continueImport, findImport, stageRows } from '../store'

/** Well below the function's own time limit; the timer writes what is left. */
const WRITE_FOR_MS = 35_000

/** The whole file, or nothing of it: rows are laid ready, begun in one step, and then written until they are all there. */
export const importList = handle('people.import', 'staff', async (input, context) => {
  const { viewer, now, secrets } = context
  const started = performance.now()
  const id = secrets.idOf('import', viewer.personKey, input.commandId, input.token)
  if (!(await findImport(id))) {
    const list = await readStaffList(input.file, context)
    if (list.problems.length > 0) throw new AppError('VALIDATION', { message: '文件里还有要改的地方，请重新检查' })
    if (list.token !== input.token)
      throw new AppError('CONFLICT', { message: '检查之后文件或名单有了变化，请重新检查一遍再导入' })
    const packs = await stageRows(id, list.changes, now)
    const record = {
      _id: id,
      by: proposerOf(viewer),
      at: now,
      state: 'applying' as const,
      packs,
      done: 0,
      total: list.changes.length,
      added: list.added,
      changed: list.changed.length,
    }
    await beginImport(record, list.revision, { commandId: input.commandId, token: input.token }, context)
  }
  const { branchOf } = await placesAt(now)
  await continueImport(id, { now, branchOf }, () => performance.now() - started > WRITE_FOR_MS)
  return presentImport(await findImport(id), now)
})
