import { AppError } from '@nuanyu/types/errors'
import { handle } from '../../../kernel/action'
import { DuplicateKey } from '../../../kernel/database'
import { writeJournal } from '../../../kernel/journal'
import type { CodeRecord, PostRecord } from '../records'
import { postsWithCodes } from '../store'
import { presentPost } from '../views'

const SCENE_LENGTH = 10

/** A new code for a post. The command's own record makes a resend harmless, since the scene itself is random. */
export const issueCode = handle('org.issueCode', 'staff', async ({ commandId, postId, label }, context) => {
  const { db, now, viewer, secrets } = context
  try {
    await db.transact(async (tx) => {
      if (!(await tx.get<PostRecord>('posts', postId))) throw new AppError('NOT_FOUND')
      await tx.insert('commands', { _id: secrets.idOf(viewer.personKey, commandId) })
      const code: CodeRecord = { _id: context.newCode(SCENE_LENGTH), postId, label, status: 'active', issuedAt: now }
      await tx.insert('codes', code)
      await writeJournal(
        tx,
        { action: 'org.issueCode', about: `codes/${code._id}`, change: postId, notices: [] },
        context,
      )
    })
  } catch (error) {
    if (!(error instanceof DuplicateKey)) throw error
  }
  const [post] = await postsWithCodes(postId)
  if (!post) throw new AppError('NOT_FOUND')
  return presentPost(post, context)
})
