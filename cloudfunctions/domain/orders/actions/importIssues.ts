import { AppError } from '@nuanyu/types/errors'
import { handle } from '../../../kernel/action'
import type { Context } from '../../../kernel/context'
import type { IssueRow } from '../importing'
import { officesOf } from '../places'
import { type Desk, readIssues } from '../readIssues'
import { issue } from '../rules'
import { orders } from '../store'

const CODE_LENGTH = 6
/** In one call, so that none lasts too long; and how many side by side. */
const AT_ONCE = 120
const TOGETHER = 10

export const previewIssues = handle('orders.previewImport', 'staff', async ({ fileId }, context) => {
  return (await readIssues(fileId, context)).preview
})

/**
 * Takes in the next part of a ledger. Each order's id is derived from the file's content and the row, so that the same
 * file again, or a part that was cut off, meets what is there already.
 */
export const importIssues = handle('orders.import', 'staff', async ({ fileId, token, from }, context) => {
  const { issues, desks, preview } = await readIssues(fileId, context)
  // Another file, or one that came out differently, was never looked at.
  if (preview.token !== token) throw new AppError('CONFLICT')
  if (preview.problems.errors > 0) throw new AppError('VALIDATION', { message: '表里还有要改的地方，改好后再导入' })
  const part = issues.slice(from, from + AT_ONCE)
  for (let at = 0; at < part.length; at += TOGETHER)
    await Promise.all(part.slice(at, at + TOGETHER).map((row) => takeIn(row, token, desks, context)))
  return { done: Math.min(from + part.length, issues.length), total: issues.length }
})

async function takeIn(
  { row, leadId, helperIds, ...written }: IssueRow,
  token: string,
  desks: Map<string, Desk>,
  context: Context,
): Promise<void> {
  const { viewer, now, secrets, calendar, newCode } = context
  const [office] = officesOf(viewer, now)
  const lead = desks.get(leadId)
  if (!office || !lead) throw new AppError('FORBIDDEN')
  const id = secrets.idOf('order-import', token, String(row))
  // The same row of the same file, whoever brings it: its content is in the token.
  const at = { now, calendar, commandId: id, fingerprint: id }
  const order = issue(
    id,
    {
      ...written,
      code: newCode(CODE_LENGTH),
      kind: 'research',
      office,
      lead: { id: leadId, name: lead.department.name },
      helpers: helperIds.map((one) => ({ id: one, name: desks.get(one)?.department.name ?? '' })),
      branchId: lead.department.branchId,
      inCharge: null,
      tell: lead.heads,
      source: null,
      imported: true,
    },
    viewer,
    at,
  )
  await orders.create(order, 'orders.import', context)
}
