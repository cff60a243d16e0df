/** Differences as sentences: what it was, struck out, and what it is. */
import { View } from '@tarojs/components'
import type { Said } from '@nuanyu/types/settings'

export function SaidList({ id, said }: { id?: string; said: readonly Said[] }) {
  return (
    <View id={id} className="said">
      {said.map(({ what, before, after }) => (
        <View key={`${what}-${before ?? ''}-${after ?? ''}`} className="said__one">
          <View className="said__what">{what}</View>
          {before !== null && <View className="said__before">{after === null ? before : `原来：${before}`}</View>}
          {after !== null && <View className="said__after">{before === null ? after : `现在：${after}`}</View>}
        </View>
      ))}
    </View>
  )
}
