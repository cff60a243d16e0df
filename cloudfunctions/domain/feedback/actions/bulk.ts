import { UNDO_MINUTES } from '@nuanyu/types/feedback'
import { handle } from '../../../kernel/action'
import { fingerprintOf } from '../../../kernel/fingerprint'
import { each, prepare } from '../bulk'
import { momentOf } from '../command'
import { rememberBulk } from '../store'

/** What would become of each, by the same rules, without anything being done. */
export const bulkPreview = handle('feedback.bulkPreview', 'staff', async ({ work, items }, context) => {
  const { known, worker } = await prepare(work, items, context)
  const at = momentOf({ commandId: '', caseId: '', version: 0 }, context)
  const seen = new Map(items.map(({ caseId, version }) => [caseId, version]))
  return {
    rows: await each(
      items.map(({ caseId }) => caseId),
      known,
      (record) => worker.would(record, seen.get(record._id) ?? 0, at),
      context,
    ),
  }
})

/** Each case in a transaction of its own. A resend does what was not done, and nothing twice. */
export const bulk = handle('feedback.bulk', 'staff', async (input, context) => {
  const { work, items, commandId } = input
  await rememberBulk(input, context)
  const { known, worker } = await prepare(work, items, context)
  const { now, secrets } = context
  const rows = []
  for (const { caseId, version } of items) {
    const fingerprint = fingerprintOf({ work, caseId }, secrets)
    const at = { ...momentOf({ commandId, caseId, version }, context), fingerprint }
    rows.push(...(await each([caseId], known, (record) => worker.does(record, version, at), context)))
  }
  const done = rows.some(({ ok }) => ok)
  return { rows, undoUntil: done ? new Date(now.getTime() + UNDO_MINUTES * 60_000).toISOString() : null }
})
