import { AppError } from '@nuanyu/types/errors'
import { handle } from '../../../kernel/action'
import { writeJournal } from '../../../kernel/journal'
import type { CodeRecord } from '../records'
import { postView } from '../present'

/** Irreversible: a revoked code stays revoked; another one is issued instead. Revoking twice is revoking once. */
export const revokeCode = handle('org.revokeCode', 'staff', async ({ scene }, context) => {
  const postId = await context.db.transact(async (tx) => {
    const code = await tx.get<CodeRecord>('codes', scene)
    if (!code) throw new AppError('NOT_FOUND')
    if (code.status === 'revoked') return code.postId
    await tx.update('codes', scene, { status: 'revoked' })
    await writeJournal(
      tx,
      { action: 'org.revokeCode', about: `codes/${scene}`, change: 'active → revoked', notices: [] },
      context,
    )
    return code.postId
  })
  return postView(postId, context)
})
