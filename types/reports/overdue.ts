import '../zod'
import * as z from 'zod'
import { Cursor, Id, pageOf } from '../common'
import { Deadline } from '../feedback/deadline'
import { Place } from './filter'

/** What must move today: no text of the case, only where it lies and since when. */
export const OverdueRow = z.object({
  about: z.enum(['case', 'order']),
  id: Id,
  code: z.string(),
  kind: z.string(),
  subject: z.string(),
  department: z.string(),
  stateLabel: z.string(),
  deadline: z.object({ status: Deadline.shape.status, label: z.string() }),
  /** 已转督办 */
  escalation: z.string().nullable(),
  /** Who counts what is late need not be who may read it. */
  canOpen: z.boolean(),
  /** 催办 2 次，最近 昨天 14:20 */
  done: z.array(z.string()),
  can: z.array(z.enum(['urge', 'raise', 'order'])).describe('order: have what is behind it put right'),
  /** Why it cannot be pushed now, or who pushes it instead; null: it can. */
  why: z.string().nullable(),
})
export type OverdueRow = z.infer<typeof OverdueRow>
export const OverdueInput = z.object({ cursor: Cursor, place: Place.optional() })
export const OverduePage = pageOf(OverdueRow).extend({ place: z.string().describe('神经内科') })
