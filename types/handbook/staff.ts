import '../zod'
import * as z from 'zod'
import { CommandId, Cursor, Id, Moment, pageOf } from '../common'
import { Phrase } from './phrase'

/** What a member of staff does with the handbook: a phrase a day, and a short quiz whose result is theirs alone. */

export const Today = z.object({
  /** Kind of post, in words; 各岗位通用 where the own one is not known. */
  kindLabel: z.string(),
  phrase: Phrase,
  /** Kinds of post of the own department. */
  own: z.array(z.string()),
})
export type Today = z.infer<typeof Today>

export const quizKinds = {
  warm: '哪一句是暖语',
  instead: '换成哪一句更好',
  forbidden: '哪一句不该说',
} as const
export const QuizQuestion = z.object({
  kind: z.enum(['warm', 'instead', 'forbidden']),
  /** Where it happens, or the phrase that something better is to be said for. */
  prompt: z.string(),
  options: z.array(z.string()),
  right: z.int(),
  why: z.string(),
})
export type QuizQuestion = z.infer<typeof QuizQuestion>

export const QuizInput = z.object({
  /** Null for all kinds of post. */
  postKind: z.string().max(40).nullable(),
})
export const Quiz = z.object({
  quizId: CommandId,
  version: z.int(),
  postKind: z.string().nullable(),
  questions: z.array(QuizQuestion),
})
export type Quiz = z.infer<typeof Quiz>

/** The server makes the same questions again and counts itself. */
export const AnswerQuizInput = z.object({
  quizId: CommandId,
  version: z.int().min(0),
  postKind: z.string().max(40).nullable(),
  answers: z.array(z.int().min(0).max(9)).min(1).max(10),
})
export const QuizRow = z.object({
  id: Id,
  at: Moment,
  when: z.string(),
  kindLabel: z.string(),
  version: z.int(),
  right: z.int(),
  total: z.int(),
})
export type QuizRow = z.infer<typeof QuizRow>
export const MyQuizzesInput = z.object({ cursor: Cursor })
export const QuizPage = pageOf(QuizRow)
export const ForgetQuizzesInput = z.object({ commandId: CommandId })
export const Forgotten = z.object({ count: z.int() })
