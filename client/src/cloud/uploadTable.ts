import { AppError } from '@nuanyu/types/errors'
import { call } from './call'
import { randomName } from './commandId'
import { faultOf } from './reply'
import { transport } from './transport'

/** Stores a chosen table in a folder made for it alone, under a name that says nothing, and answers its file id. */
export async function uploadTable({ path, extension }: { path: string; extension: string }): Promise<string> {
  const { uploadFolder } = await call('session.get', {})
  try {
    return await transport.uploadFile(`${uploadFolder}/${randomName(16)}.${extension}`, path)
  } catch (thrown) {
    if (thrown instanceof AppError) throw thrown
    throw faultOf(thrown)
  }
}
