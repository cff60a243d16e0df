import { AppError } from '@nuanyu/types/errors'
import type { Context } from '../../kernel/context'
import { checkText, type TextVerdict } from '../../kernel/wechat'

/**
 * The content check before something is shown to many, on behalf of whoever publishes it: they are there now, which WeChat
 * asks for. It fails closed: no answer, or nobody to ask for, is a no.
 */
export async function assertPasses(text: string, path: string, { viewer }: Pick<Context, 'viewer'>): Promise<void> {
  if (text === '') return
  const verdict = await ask(viewer.openid, text)
  if (verdict === 'pass') return
  const message = verdict === 'review' ? '内容检测没有通过，请修改后再公布' : '暂时没有得到内容检测的结果，请稍后再试'
  throw new AppError('VALIDATION', { details: { fields: [{ path, message }] }, reason: `content check: ${verdict}` })
}

async function ask(openid: string, text: string): Promise<TextVerdict | 'failed'> {
  try {
    return await checkText(openid, text)
  } catch {
    return 'failed'
  }
}
