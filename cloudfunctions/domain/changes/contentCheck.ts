import { AppError } from '@nuanyu/types/errors'
import { verdictOn } from '../checks/publication'
import type { ChangeRecord } from './records'

/** What is published has passed the content check. */
export async function assertPasses({ text, proposal }: ChangeRecord, openid: string): Promise<void> {
  const { said, changed } = proposal?.text ?? text
  const verdict = await verdictOn([said, changed, proposal?.note ?? ''].filter(Boolean).join('\n'), openid)
  if (verdict === 'pass') return
  throw verdict === 'review'
    ? new AppError('WRONG_STATE', { message: '内容检测提示文字可能不妥，没有公开。请退回修改后再审' })
    : new AppError('BUSY', { message: '内容检测暂时没有结果，没有公开。请过一会儿再试' })
}
