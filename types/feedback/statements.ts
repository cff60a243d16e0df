import '../zod'
import * as z from 'zod'
import { CommandId, Id, pageOf, text } from '../common'

/** What a member of staff is asked about, and what they said: no words of the patient, no way to the patient. */
export const StatementRow = z.object({
  caseId: Id,
  summary: z.string(),
  asked: z.string(),
  statement: z.string().nullable(),
  /** 待说明 · 已说明 · 核查结果：属实 … */
  status: z.string(),
  canState: z.boolean(),
})
export type StatementRow = z.infer<typeof StatementRow>
export const StatementPage = pageOf(StatementRow)
export const GiveStatementInput = z.object({ commandId: CommandId, caseId: Id, text: text(1000, 4) })
