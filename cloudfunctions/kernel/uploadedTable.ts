import { MAX_TABLE_BYTES } from '@nuanyu/types/tables'
import { AppError } from '@nuanyu/types/errors'
import type { Context } from './context'
import { DuplicateKey } from './database'
import type { ExportRecord } from './exports'
import { cloudPathOf, isOurs } from './files'

type Reader = Pick<Context, 'db' | 'files' | 'now' | 'secrets' | 'viewer'>

/**
 * The bytes of a table that this person uploaded, and of nobody else's. From now on the file is among those that are
 * removed after some hours: it holds people's names and is needed only until it is read in.
 */
export async function uploadedTable(fileId: string, context: Reader): Promise<Buffer> {
  const { db, files, now, secrets, viewer } = context
  const own = isOurs(fileId) && secrets.ownsUpload(viewer.personKey, cloudPathOf(fileId), 'table')
  if (!own) throw refused('文件没有上传成功，请重新选择')
  const record: ExportRecord = { _id: secrets.idOf('uploaded-table', fileId), fileId, at: now }
  await db.insert('exports', record).catch((error: unknown) => {
    if (!(error instanceof DuplicateKey)) throw error
  })
  const bytes = await files.read(fileId)
  if (bytes === null) throw refused('文件已经清理掉了，请重新选择')
  if (bytes.length > MAX_TABLE_BYTES) throw refused(`文件超过 ${MAX_TABLE_BYTES / 1024 / 1024} MB，请拆成几个文件`)
  return bytes
}

function refused(message: string): AppError {
  return new AppError('VALIDATION', { message, details: { fields: [{ path: 'file', message }] } })
}
