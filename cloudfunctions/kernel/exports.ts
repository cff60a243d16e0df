import type { Context } from './context'
import { _, database } from './database'
import type { Files } from './files'

/** Stored in `exports`: a file made for somebody. Storage cannot be listed, so what is made is written down to be removed. */
export type ExportRecord = { _id: string; fileId: string; at: Date }

/** Stores a file under a name that cannot be guessed and answers a link that expires. */
export async function publish(
  extension: string,
  content: Buffer,
  context: Pick<Context, 'files' | 'now' | 'newId'>,
): Promise<string> {
  const fileId = await keep(extension, content, context)
  return (await context.files.links([fileId])).get(fileId) ?? ''
}

/** The same, answering the file's id, for what is linked to again and again until it expires. */
export async function keep(
  extension: string,
  content: Buffer,
  { files, now, newId }: Pick<Context, 'files' | 'now' | 'newId'>,
): Promise<string> {
  const id = newId()
  const fileId = await files.put(`exports/${id}.${extension}`, content)
  await database.insert('exports', { _id: id, fileId, at: now } as ExportRecord)
  return fileId
}

/** Answers how many went. The file goes first: a record of nothing is removed by the next run. */
export async function removeExportsBefore(at: Date, files: Files, limit: number): Promise<number> {
  const old = await database.find<ExportRecord>('exports', {
    where: { at: _.lt(at) },
    orderBy: [['at', 'asc']],
    limit,
  })
  if (old.length === 0) return 0
  await files.remove(old.map(({ fileId }) => fileId))
  return database.removeWhere('exports', { _id: _.in(old.map(({ _id }) => _id)) })
}
