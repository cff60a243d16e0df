import '../zod'
import * as z from 'zod'
import { Labelled } from '../common'
import { TableFile, TableProblems } from '../tables'

/** The ledger of research issues from Excel: looked at first, then taken in part by part. */

export const MAX_ISSUE_ROWS = 2000

export const PreviewIssuesInput = z.object({ fileId: TableFile })
const Counted = Labelled.extend({ n: z.int() })
export const IssuesPreview = z.object({
  rows: z.int(),
  problems: TableProblems,
  byCategory: z.array(Counted),
  byDepartment: z.array(Counted),
  /** The very file that was looked at. */
  token: z.string(),
})
export type IssuesPreview = z.infer<typeof IssuesPreview>

/** `from`: how many are in already, as the last answer said. What was taken in before is met again and stays one. */
export const ImportIssuesInput = z.object({
  fileId: TableFile,
  token: z.string().max(100),
  from: z.int().min(0).max(MAX_ISSUE_ROWS),
})
export const IssuesImported = z.object({ done: z.int(), total: z.int() })
export type IssuesImported = z.infer<typeof IssuesImported>
