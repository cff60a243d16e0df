import { View } from '@tarojs/components'
import { Icon } from '../../ui'

/** What is wrong of one row, right below it. */
export function Wrong({ text }: { text: string | undefined }) {
  return text === undefined ? null : (
    <View className="plan-wrong">
      <Icon name="alert" size={16} />
      {text}
    </View>
  )
}
