import '../zod'
import * as z from 'zod'
import { CommandId, Version } from '../common'
import { TableFile, TableProblems } from '../tables'
import { Phrase } from './phrase'
import { ChangedPhrase, VersionRef } from './versions'

export const ExportHandbookInput = z.object({ version: VersionRef })

/** What becomes of phrases that the file does not have: they stay, or the file is the whole handbook. */
export const importModes = { merge: '只加、只改', replace: '整本替换' } as const
export const ImportMode = z.enum(['merge', 'replace'])
export type ImportMode = z.infer<typeof ImportMode>

/** `version`: of the draft that was seen. */
const table = { version: Version, fileId: TableFile, mode: ImportMode }
export const PreviewImportInput = z.object(table)

export const ImportPreview = z.object({
  /** Of the file that was read; the import refuses another one. */
  hash: z.string(),
  rows: z.int(),
  problems: TableProblems,
  added: z.array(Phrase.omit({ id: true })),
  changed: z.array(ChangedPhrase),
  removed: z.array(Phrase),
  unchanged: z.int(),
  reordered: z.boolean(),
})
export type ImportPreview = z.infer<typeof ImportPreview>

export const ImportInput = z.object({ commandId: CommandId, ...table, hash: z.string().max(64) })
