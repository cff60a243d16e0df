import { AppError } from '@nuanyu/types/errors'
import { handle } from '../../../kernel/action'
import { writeJournal } from '../../../kernel/journal'
import { orSentBefore, sentBefore } from '../../people/store'
import { postView } from '../present'
import { type CodeRecord, type DepartmentRecord, type PostRecord, SCENE_LENGTH } from '../records'

/** A new code for a post. The command's own record makes a resend harmless, since the scene itself is random. */
export const issueCode = handle('org.issueCode', 'staff', async (input, context) => {
  const { postId, label } = input
  await orSentBefore(() =>
    context.db.transact(async (tx) => {
      if (await sentBefore(tx, input, context)) return
      const post = await tx.get<PostRecord>('posts', postId)
      if (!post) throw new AppError('NOT_FOUND')
      const department = await tx.get<DepartmentRecord>('departments', post.departmentId)
      if (post.retired || !department || department.retired) {
        throw new AppError('WRONG_STATE', { message: '这个岗位已停用，不能再发码' })
      }
      const scene = context.newCode(SCENE_LENGTH)
      const code: CodeRecord = { _id: scene, postId, label, status: 'active', issuedAt: context.now }
      await tx.insert('codes', code)
      const entry = { action: 'org.issueCode', about: `codes/${scene}`, change: postId, notices: [] }
      await writeJournal(tx, entry, context)
    }),
  )
  return postView(postId, context)
})
