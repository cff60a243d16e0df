import { AppError } from '@nuanyu/types/errors'
import { verdictOn } from '../checks/publication'

/** What stands on a wall passed the content check as it stands there. */
export async function assertPasses(text: string, openid: string): Promise<void> {
  if (text === '') return
  const verdict = await verdictOn(text, openid)
  if (verdict === 'pass') return
  if (verdict !== 'review') throw new AppError('BUSY', { message: '内容检测暂时没有结果，没有公布。请过一会儿再试' })
  const message = '内容检测提示文字可能不妥，没有公布。请省略有关的部分'
  throw new AppError('VALIDATION', { details: { fields: [{ path: 'text', message }] } })
}
