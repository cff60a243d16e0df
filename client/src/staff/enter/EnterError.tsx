import type { AppError } from '@nuanyu/types/errors'
import { View } from '@tarojs/components'
import { Refusal } from '../../features/case/Refusal'

interface EnterErrorProps {
  error: AppError | undefined
  unshown: string[]
  onReload: () => void
}

/** Why it was not entered, where `useScrollToProblem` looks for it. What was typed stays. */
export function EnterError(props: EnterErrorProps) {
  if (props.error === undefined) return null
  return (
    <View id="form-error">
      <Refusal {...props} />
    </View>
  )
}
