/** Why a step was not done, beside what was typed, which stays. */
import type { AppError, ErrorCode } from '@nuanyu/types/errors'
import { Notice } from '../../ui'

const ADVICE: Partial<Record<ErrorCode, string>> = {
  SELF_REVIEW: '这样是为了公正。请让同部门的另一位同事打开这件事来审核。',
  CONFLICT: '您写的内容还在，看过最新情况后可以再提交。',
  NETWORK: '连上网后再点一次就好，不会重复提交。',
}

export function Refusal({ error }: { error: AppError | undefined }) {
  if (error === undefined || error.code === 'VALIDATION') return null
  return (
    <Notice id="case-error" tone="bad" title={error.message}>
      {ADVICE[error.code]}
    </Notice>
  )
}
