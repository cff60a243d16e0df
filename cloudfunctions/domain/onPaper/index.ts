import { AppError } from '@nuanyu/types/errors'
import type { Context } from '../../kernel/context'
import { cloudPathOf } from '../../kernel/files'
import { assertOwnPhotos } from '../feedback/photos'

/** What somebody without an account wrote on paper, entered by an office that speaks for them. */

/** An office that speaks for somebody has the paper, and shows it. */
export function assertPaper(isPerson: boolean, photos: string[]): void {
  if (isPerson || photos.length > 0) return
  throw refused('代为录入要附上书面材料的照片')
}

/** Copies under names of the room's own: what lies in somebody's upload folder they could replace. */
export async function keepPhotos(photos: string[], folder: string, context: Context): Promise<string[]> {
  assertOwnPhotos(photos, context)
  const kept: string[] = []
  for (const photo of photos) kept.push((await copyOf(photo, folder, context)).id)
  return kept
}

export async function copyOf(photo: string, folder: string, { files, newId }: Pick<Context, 'files' | 'newId'>) {
  const content = await files.read(photo)
  if (!content) throw refused('照片没有上传成功，请重新选择')
  const ending = cloudPathOf(photo).split('.').pop() ?? 'jpg'
  return { id: await files.put(`${folder}/${newId()}.${ending}`, content), content }
}

function refused(message: string): AppError {
  return new AppError('VALIDATION', { details: { fields: [{ path: 'photos', message }] } })
}
