import './zod'
import * as z from 'zod'
import { Id, Moment, pageOf } from './common'

/** An in-app to-do or notice; also what a subscribe message said when one could be sent. */
export const NoticeRow = z.object({
  id: Id,
  at: Moment,
  when: z.string(),
  title: z.string(),
  body: z.string(),
  /** Page to open, without leading slash. */
  page: z.string(),
  read: z.boolean(),
})
export type NoticeRow = z.infer<typeof NoticeRow>
export const NoticePage = pageOf(NoticeRow)
export const ReadNoticeInput = z.object({ noticeId: Id })

/** A subscribe-message template: one acceptance of it is one message. */
export const Template = z.object({ id: z.string(), key: z.enum(['case_progress', 'case_todo', 'clinic']) })
export type Template = z.infer<typeof Template>
