import type { AppError } from '@nuanyu/types/errors'
import { View } from '@tarojs/components'
import { Notice } from '../ui'

/** Why the form was not sent. What was typed stays. */
export function FormError({ error }: { error: AppError | undefined }) {
  if (error === undefined) return null
  return (
    <View id="form-error">
      <Notice tone="bad" icon={error.code === 'NETWORK' ? 'offline' : 'alert'} title={error.message}>
        {error.code === 'INTERNAL' && error.requestId !== undefined ? `编号 ${error.requestId}` : undefined}
      </Notice>
    </View>
  )
}
