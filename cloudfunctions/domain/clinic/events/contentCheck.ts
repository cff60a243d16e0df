import { AppError } from '@nuanyu/types/errors'
import { verdictOn } from '../../checks/publication'

/** What the public is about to read has passed WeChat's content check, asked in the name of whoever publishes it. */
export async function assertPasses(words: string[], openid: string): Promise<void> {
  const text = words.filter(Boolean).join('\n')
  const verdict = text === '' ? 'pass' : await verdictOn(text, openid)
  if (verdict === 'pass') return
  throw verdict === 'review'
    ? new AppError('WRONG_STATE', { message: '内容检测提示文字可能不妥，没有公开。请修改后再试' })
    : new AppError('BUSY', { message: '内容检测暂时没有结果，没有公开。请过一会儿再试' })
}
