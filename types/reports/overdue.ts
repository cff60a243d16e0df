import '../zod'
import * as z from 'zod'
import { Cursor, Id, pageOf } from '../common'
import { Deadline } from '../feedback/deadline'

/** What must move today: no text of the case, only where it lies and since when. */
export const OverdueRow = z.object({
  id: Id,
  code: z.string(),
  kind: z.string(),
  subject: z.string(),
  department: z.string(),
  stateLabel: z.string(),
  deadline: Deadline,
  /** 已转督办 */
  escalation: z.string().nullable(),
  /** Who counts what is late need not be who may read it. */
  canOpen: z.boolean(),
})
export type OverdueRow = z.infer<typeof OverdueRow>
export const OverdueInput = z.object({ cursor: Cursor })
export const OverduePage = pageOf(OverdueRow)
