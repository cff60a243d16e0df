import './zod'
import * as z from 'zod'
import { Id, text } from './common'

/** Whom a case may name: by the start of the name, or by number. */
export const FindStaffInput = z.object({ text: text(20, 1) })
export const FoundStaff = z.object({
  staff: z.array(z.object({ ref: Id, name: z.string(), title: z.string(), department: z.string() })),
})
