import '../zod'
import * as z from 'zod'

/** A file made for the caller; the link expires. */
export const ExportedFile = z.object({ fileName: z.string(), url: z.string() })
export type ExportedFile = z.infer<typeof ExportedFile>
