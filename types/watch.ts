import './zod'
import * as z from 'zod'
import { CommandId, Cursor, Id, Moment, pageOf, text } from './common'
import { Filter } from './reports'

/** What looks odd in figures and feedback, asked as a question: nobody is accused, and somebody looks into it. */
export const questionKinds = {
  burst: '短时间内很多评价',
  repeat: '同一人反复评价',
  ownUnit: '职工评价本科室',
  traded: '互相写感谢',
  fell: '批评之后变少',
  pasted: '多人写一样的话',
} as const
export const QuestionKind = z.enum(Object.keys(questionKinds) as [keyof typeof questionKinds])
export type QuestionKind = keyof typeof questionKinds

export const questionStates = { open: '待查看', looked: '已查看' } as const
export const QuestionState = z.enum(Object.keys(questionStates) as [keyof typeof questionStates])
export type QuestionState = keyof typeof questionStates

export const QuestionRow = z.object({
  id: Id,
  kind: QuestionKind,
  kindLabel: z.string(),
  title: z.string(),
  body: z.string(),
  /** What may well be behind it. */
  maybe: z.string(),
  at: Moment,
  state: QuestionState,
  looked: z.object({ name: z.string(), at: Moment, note: z.string() }).nullable(),
  /** The figures it is about, where it is about a department. */
  figures: Filter.nullable(),
  canLook: z.boolean(),
})
export type QuestionRow = z.infer<typeof QuestionRow>

export const QuestionsInput = z.object({ state: QuestionState, cursor: Cursor })
export const QuestionPage = pageOf(QuestionRow)
export const LookInput = z.object({ commandId: CommandId, id: Id, note: text(300, 4) })
