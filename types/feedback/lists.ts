import '../zod'
import * as z from 'zod'
import { Cursor, Id, pageOf } from '../common'
import { Deadline } from './deadline'
import { CaseKind, CaseState, Channel } from './taxonomy'

/** One line of 我的 for the patient. */
export const MyRow = z.object({
  id: Id,
  type: z.enum(['case', 'rating', 'thanks']),
  title: z.string(),
  excerpt: z.string(),
  where: z.string(),
  when: z.string(),
  stateLabel: z.string(),
  deadline: Deadline.nullable(),
  /** True when the patient is asked for something, e.g. to rate the reply. */
  waitsForMe: z.boolean(),
})
export const MyPage = pageOf(MyRow)
export type MyRow = z.infer<typeof MyRow>

export const inboxQueues = { todo: '待办', waiting: '等待他人', done: '已办' } as const
export const InboxInput = z.object({ queue: z.enum(['todo', 'waiting', 'done']), cursor: Cursor })
export const InboxRow = z.object({
  id: Id,
  code: z.string(),
  kind: CaseKind,
  channel: Channel,
  state: CaseState,
  stateLabel: z.string(),
  subject: z.string(),
  department: z.string(),
  excerpt: z.string(),
  submitted: z.string(),
  deadline: Deadline,
  risk: z.enum(['none', 'open', 'cleared']),
  /** 已升级督办 */
  escalation: z.string().nullable(),
})
export type InboxRow = z.infer<typeof InboxRow>
export const InboxPage = pageOf(InboxRow)

/** Cases that may be the same matter, the likeliest first, for the merge. */
export const SimilarCases = z.object({
  cases: z.array(
    z.object({
      id: Id,
      code: z.string(),
      stateLabel: z.string(),
      department: z.string(),
      excerpt: z.string(),
      submitted: z.string(),
      /** Why it is suggested: 同一人 · 同一岗位 · 文字相近 */
      because: z.array(z.string()),
    }),
  ),
})
export type SimilarCases = z.infer<typeof SimilarCases>
