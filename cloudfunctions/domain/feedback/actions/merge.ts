import { AppError } from '@nuanyu/types/errors'
import { handle } from '../../../kernel/action'
import type { Context } from '../../../kernel/context'
import { staffAt } from '../../people/store'
import { momentOf } from '../command'
import { isStaffed } from '../conflicts'
import { relationsTo } from '../policy'
import { viewOf } from '../present'
import { keptOutOfBoth, mergeInto } from '../rules/merge'
import { changeTwoCases, getCase } from '../store'

export const merge = handle('feedback.merge', 'staff', async (input, context) => {
  const at = momentOf(input, context)
  await assertStaffed(input, context)
  const after = await changeTwoCases(
    [input.caseId, input.intoCaseId],
    'feedback.merge',
    (record, main) => mergeInto(record, main, input.version, context.viewer, at),
    context,
  )
  return viewOf(after, context)
})

/** Whom the one case keeps out, the other does from now on: somebody has to be left there who may answer. */
async function assertStaffed(
  { caseId, intoCaseId }: { caseId: string; intoCaseId: string },
  { now, viewer }: Pick<Context, 'now' | 'viewer'>,
): Promise<void> {
  const record = await getCase(caseId)
  const main = await getCase(intoCaseId)
  if (!main.department || relationsTo(main, viewer, now).length === 0) return
  const keptOut = [...keptOutOfBoth(main, record), main.ownerKey]
  if (keptOut.length === main.keptOut.length + 1) return
  if (!isStaffed(await staffAt(main.department.id), main.department.id, keptOut, now))
    throw new AppError('STAFF_NEEDED')
}
