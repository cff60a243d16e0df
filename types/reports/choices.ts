import '../zod'
import * as z from 'zod'
import { Id, Labelled } from '../common'

/** What the viewer may filter by. */
export const Choices = z.object({
  hospital: z.boolean(),
  branches: z.array(Labelled),
  departments: z.array(z.object({ id: Id, label: z.string(), branchId: z.string().nullable() })),
  /** Empty where only a place may be looked at. */
  subjects: z.array(Labelled),
  channels: z.array(Labelled),
  /** `behind`: ask for what lies behind a figure. */
  can: z.array(z.enum(['behind', 'overdue'])),
})
export type Choices = z.infer<typeof Choices>
