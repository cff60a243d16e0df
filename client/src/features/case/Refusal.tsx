/** Why a step was not done, beside what was typed, which stays. */
import type { AppError, ErrorCode } from '@nuanyu/types/errors'
import { Button, Notice } from '../../ui'

const ADVICE: Partial<Record<ErrorCode, string>> = {
  SELF_REVIEW: '这样是为了公正。请让同部门的另一位同事打开这件事来审核。',
  CONFLICT: '您写的内容还在，看过最新情况后可以再提交。',
  NETWORK: '连上网后再点一次就好，不会重复提交。',
}

interface RefusalProps {
  error: AppError | undefined
  /** What is wrong and has no field here that says it. */
  unshown: string[]
  /** Shows the newest state of the case. */
  onReload: () => void
}

export function Refusal({ error, unshown, onReload }: RefusalProps) {
  if (error === undefined) return null
  // Marked at its field already.
  if (error.code === 'VALIDATION' && unshown.length === 0) return null
  return (
    <Notice
      id="case-error"
      tone="bad"
      title={error.code === 'VALIDATION' ? unshown.join('；') : error.message}
      action={
        error.code === 'ALREADY_ARRIVED' && (
          <Button id="case-reload" kind="quiet" small inline icon="refresh" onClick={onReload}>
            看最新
          </Button>
        )
      }
    >
      {ADVICE[error.code]}
    </Notice>
  )
}
