import '../zod'
import * as z from 'zod'
import { CommandId, Moment, Month } from '../common'

/** A month of figures, or what is in hand now. */
export const RecountTarget = z.union([Month, z.literal('now')])
export type RecountTarget = z.infer<typeof RecountTarget>

/** How the stored figures compare with the records they were counted from. Says how many differ, never by how much. */
export const RecountRow = z.object({
  target: RecountTarget,
  label: z.string(),
  /** When it was last counted to the end. */
  at: Moment.nullable(),
  differences: z.int(),
  repairedAt: Moment.nullable(),
  canRepair: z.boolean(),
})
export type RecountRow = z.infer<typeof RecountRow>

export const RecountList = z.object({ items: z.array(RecountRow) })
export const RepairInput = z.object({ commandId: CommandId, target: RecountTarget })
