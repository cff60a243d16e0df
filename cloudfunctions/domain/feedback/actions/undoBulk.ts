import { handle } from '../../../kernel/action'
import { fingerprintOf } from '../../../kernel/fingerprint'
import { each } from '../bulk'
import { momentOf } from '../command'
import type { CaseRecord } from '../records'
import { takeBack, takeBackMerge } from '../rules/undo'
import { casesById, changeCase, changeTwoCases, rememberBulk } from '../store'

/** The last first, as each stands on those before it. */
export const undoBulk = handle('feedback.undoBulk', 'staff', async (input, context) => {
  const { of, caseIds, commandId } = input
  await rememberBulk(input, context)
  const known = await casesById(caseIds)
  const { viewer } = context
  const undo = async (record: CaseRecord) => {
    const fingerprint = fingerprintOf({ of, caseId: record._id }, context.secrets)
    const at = { ...momentOf({ commandId, caseId: record._id, version: 0 }, context), fingerprint }
    if (record.merged) {
      await changeTwoCases(
        [record._id, record.merged.id],
        'feedback.undoBulk',
        (one, main) => takeBackMerge(one, main, of, viewer, at),
        context,
      )
    } else {
      await changeCase(record._id, 'feedback.undoBulk', (one) => takeBack(one, of, viewer, at), context)
    }
    return '已撤销'
  }
  const rows = await each([...caseIds].reverse(), known, undo, context)
  return { rows: rows.reverse() }
})
