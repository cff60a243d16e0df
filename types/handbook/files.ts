import '../zod'
import * as z from 'zod'
import { CommandId, FileId, Version } from '../common'
import { Phrase } from './phrase'
import { ChangedPhrase } from './versions'

/** What becomes of phrases that the file does not have: they stay, or the file is the whole handbook. */
export const importModes = {
  merge: '只加、只改，文件里没有的保留',
  replace: '整本替换，文件里没有的撤下',
} as const
export const ImportMode = z.enum(['merge', 'replace'])
export type ImportMode = z.infer<typeof ImportMode>

/** `version`: of the draft that was seen. */
export const PreviewImportInput = z.object({ version: Version, fileId: FileId, mode: ImportMode })

/** What is wrong where; `row` is the line of the sheet, 0 for the sheet as a whole. */
export const RowProblem = z.object({ row: z.int(), column: z.string(), message: z.string() })
export type RowProblem = z.infer<typeof RowProblem>

/** More are counted and not shown. */
export const PROBLEMS_SHOWN = 200

export const ImportPreview = z.object({
  /** Of the file that was read; the import refuses another one. */
  hash: z.string(),
  rows: z.int(),
  problems: z.array(RowProblem),
  problemCount: z.int(),
  added: z.array(Phrase.omit({ id: true })),
  changed: z.array(ChangedPhrase),
  removed: z.array(Phrase),
  unchanged: z.int(),
  reordered: z.boolean(),
})
export type ImportPreview = z.infer<typeof ImportPreview>

export const ImportInput = z.object({
  commandId: CommandId,
  version: Version,
  fileId: FileId,
  mode: ImportMode,
  hash: z.string().max(64),
})
