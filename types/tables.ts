import './zod'
import * as z from 'zod'
import { ExportedFile } from './reports'

/** Tables that people hand in: staff lists, handbooks. */

export const tableExtensions = ['xlsx', 'xls', 'csv'] as const
export const MAX_TABLE_BYTES = 5 * 1024 * 1024
/** Rows below the header. */
export const MAX_TABLE_ROWS = 5000

/** A table that the caller uploaded into a folder of their own (`session.uploadFolder`). */
export const TableFile = z
  .string()
  .regex(/^cloud:\/\/[\w.-]+\/[\w./-]{1,300}\.(xlsx|xls|csv)$/i, '请选择 Excel 或 CSV 文件')

/**
 * What is wrong with a table, named as the person sees it in Excel: `row` by its number there, `column` by its header;
 * null where it is about the whole. An `error` stops the import, a `warning` is only to be looked at.
 */
export const TableProblem = z.object({
  row: z.int().nullable(),
  column: z.string().nullable(),
  message: z.string(),
  level: z.enum(['error', 'warning']),
})
export type TableProblem = z.infer<typeof TableProblem>

/** More than this a screen does not help with: the rest is in the list to download. */
export const MAX_SHOWN_PROBLEMS = 200

export const TableProblems = z.object({
  errors: z.int(),
  warnings: z.int(),
  /** The first of them, errors before warnings. */
  shown: z.array(TableProblem),
})
export type TableProblems = z.infer<typeof TableProblems>

export { ExportedFile }
