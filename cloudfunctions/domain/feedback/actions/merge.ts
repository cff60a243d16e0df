import { handle } from '../../../kernel/action'
import type { Context } from '../../../kernel/context'
import { staffAt } from '../../people/store'
import { momentOf } from '../command'
import { viewOf } from '../present'
import { assertStaffed } from '../rules/bulk'
import { mergeInto } from '../rules/merge'
import { changeTwoCases, getCase } from '../store'

export const merge = handle('feedback.merge', 'staff', async (input, context) => {
  const at = momentOf(input, context)
  await assertSomebodyLeft(input, context)
  const after = await changeTwoCases(
    [input.caseId, input.intoCaseId],
    'feedback.merge',
    (record, main) => mergeInto(record, main, input.version, context.viewer, at),
    context,
  )
  return viewOf(after, context)
})

async function assertSomebodyLeft(
  { caseId, intoCaseId }: { caseId: string; intoCaseId: string },
  { now, viewer }: Pick<Context, 'now' | 'viewer'>,
): Promise<void> {
  const record = await getCase(caseId)
  const main = await getCase(intoCaseId)
  if (main.department) assertStaffed(record, main, await staffAt(main.department.id), viewer, now)
}
