import type { AppError } from '@nuanyu/types/errors'
import { View } from '@tarojs/components'
import { Notice } from '../ui'
import { AlreadyArrived } from './AlreadyArrived'

interface FormErrorProps {
  error: AppError | undefined
  /** What is wrong and has no field here that says it. */
  unshown?: string[]
  /** Sends what is written now as something of its own, where that makes sense. */
  onAnew?: () => void
  /** Shows what arrived, on the page that has it. */
  onLook?: () => void
}

/** Why the form was not sent. What was typed stays. */
export function FormError({ error, unshown = [], onAnew, onLook }: FormErrorProps) {
  if (error === undefined) return null
  return (
    <View id="form-error">
      {error.code === 'ALREADY_ARRIVED' ? (
        <AlreadyArrived message={error.message} onAnew={onAnew} onLook={onLook} />
      ) : (
        <Notice tone="bad" icon={error.code === 'NETWORK' ? 'offline' : 'alert'} title={titleOf(error, unshown)}>
          {error.code === 'INTERNAL' && error.requestId !== undefined ? `编号 ${error.requestId}` : undefined}
        </Notice>
      )}
    </View>
  )
}

/** The common sentence points at marked fields; what is marked nowhere must be said itself. */
function titleOf(error: AppError, unshown: string[]): string {
  return error.code === 'VALIDATION' && unshown.length > 0 ? unshown.join('；') : error.message
}
