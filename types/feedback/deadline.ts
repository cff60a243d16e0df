import '../zod'
import * as z from 'zod'
import { Moment } from '../common'

/** How a deadline stands now. `workingDays` counts those left, or those passed once overdue. */
export const Deadline = z.object({
  dueAt: Moment,
  status: z.enum(['running', 'due_soon', 'due_today', 'overdue', 'met', 'missed', 'held', 'ended']),
  workingDays: z.int().min(0),
  /** 还剩 2 个工作日 */
  label: z.string(),
  /** The year's official calendar was not yet known when this was counted. */
  provisional: z.boolean(),
  /** Where more time was granted. The law's day stays what it was, and so does being overdue. */
  extendedTo: Moment.nullable(),
})
export type Deadline = z.infer<typeof Deadline>
