import '../zod'
import * as z from 'zod'
import { CommandId, Id, phone, text } from '../common'
import { TableFile, TableProblems } from '../tables'

/** People who agreed that the hospital calls them. Their numbers are sealed; nobody sees a list of them. */

/** Rows of one file: what a hospital discharges in a week or two. */
export const MAX_CALLEE_ROWS = 1000

export const CalleeGroup = z.object({ departmentId: Id, department: z.string(), n: z.int(), own: z.int() })
export const CalleeSummary = z.object({
  agreed: z.int(),
  /** Who asked never to be called. */
  never: z.int(),
  departments: z.array(CalleeGroup),
  can: z.array(z.enum(['import'])),
})
export type CalleeSummary = z.infer<typeof CalleeSummary>

export const PreviewCalleesInput = z.object({ fileId: TableFile })
export const CalleePreview = z.object({
  rows: z.int(),
  agreed: z.int(),
  /** Without agreement: they are not kept. */
  refused: z.int(),
  /** Asked never to be called. */
  never: z.int(),
  problems: TableProblems,
  byDepartment: z.array(z.object({ department: z.string(), n: z.int() })),
  /** The very file that was looked at. */
  token: z.string(),
})
export type CalleePreview = z.infer<typeof CalleePreview>
export const ImportCalleesInput = z.object({ commandId: CommandId, fileId: TableFile, token: z.string().max(100) })
export const CalleesImported = z.object({ kept: z.int(), refused: z.int() })

/** A patient's own word, in 我的数据 and after a rating. */
export const ConsentCallInput = z.object({
  commandId: CommandId,
  phone: phone(),
  name: text(20),
  /** The department it is about; null lets the hospital call about any. */
  departmentId: Id,
})
export const WithdrawCallInput = z.object({ commandId: CommandId })
export const MyCallConsent = z.object({
  agreed: z.boolean(),
  /** 138****0011; empty when there is none. */
  phone: z.string(),
  department: z.string(),
  /** 11月23日 */
  since: z.string(),
  until: z.string(),
})
export type MyCallConsent = z.infer<typeof MyCallConsent>
