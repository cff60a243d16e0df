import '../zod'
import * as z from 'zod'
import { Cursor, Id, pageOf, text } from '../common'
import { NoteForm, NoteState } from './taxonomy'
import { NotePhoto } from './view'

/** One note on a wall: no way to its author but the signature they chose, and no day but the month. */
export const WallEntry = z.object({
  id: Id,
  form: NoteForm,
  to: z.string(),
  text: z.string(),
  photos: z.array(z.string()),
  signed: z.string(),
  month: z.string(),
})
export type WallEntry = z.infer<typeof WallEntry>
export const WallInput = z.object({ departmentId: Id.nullable(), cursor: Cursor })
export const WallPage = pageOf(WallEntry)

/** What somebody was thanked with. */
export const ReceivedRow = z.object({
  id: Id,
  form: NoteForm,
  words: z.string(),
  photos: z.array(NotePhoto),
  signed: z.string(),
  month: z.string(),
  where: z.string(),
  /** Waits for the person's word whether it may be shown. */
  waitsForMe: z.boolean(),
  stateLabel: z.string(),
})
export type ReceivedRow = z.infer<typeof ReceivedRow>
export const ReceivedPage = pageOf(ReceivedRow)

export const thanksQueues = {
  verify: '待核实',
  confirm: '待确认',
  publish: '可公布',
  nominations: '表扬推荐',
  walls: '墙上的',
  desk: '全部',
} as const
export const ThanksQueue = z.enum(['verify', 'confirm', 'publish', 'nominations', 'walls', 'desk'])
export type ThanksQueue = z.infer<typeof ThanksQueue>
export const ThanksQueueInput = z.object({ queue: ThanksQueue, cursor: Cursor })
export const ThanksRow = z.object({
  id: Id,
  code: z.string(),
  form: NoteForm,
  state: NoteState,
  stateLabel: z.string(),
  to: z.string(),
  department: z.string(),
  excerpt: z.string(),
  photos: z.int(),
  when: z.string(),
  /** What somebody should know before opening it: questions, nomination, what is missing. */
  marks: z.array(z.string()),
})
export type ThanksRow = z.infer<typeof ThanksRow>
export const ThanksRowPage = pageOf(ThanksRow)

/** Who may be meant: found by the start of a name, or by number; for a department's handler only among their own. */
export const CandidatesInput = z.object({ noteId: Id, text: text(20, 1) })
export const Candidates = z.object({
  staff: z.array(z.object({ ref: Id, name: z.string(), title: z.string(), department: z.string() })),
})
export type Candidates = z.infer<typeof Candidates>
