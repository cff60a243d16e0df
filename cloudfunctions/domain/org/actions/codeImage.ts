import { AppError } from '@nuanyu/types/errors'
import { handle } from '../../../kernel/action'
import { qrCode } from '../../../kernel/wechat'
import { findPlace } from '../store'

export const codeImage = handle('org.codeImage', 'staff', async ({ scene }) => {
  if ((await findPlace(scene)).status !== 'active') throw new AppError('NOT_FOUND')
  return { png: (await qrCode(scene, 'pages/landing/index')).toString('base64') }
})
