import { AppError } from '@nuanyu/types/errors'
import { handle } from '../../../kernel/action'
import { codePicture } from '../codePicture'
import { findPlace } from '../store'

export const codeImage = handle('org.codeImage', 'staff', async ({ scene }, { settings }) => {
  if ((await findPlace(scene)).status !== 'active') throw new AppError('NOT_FOUND')
  return { png: (await codePicture(scene, settings.codes)).toString('base64') }
})
