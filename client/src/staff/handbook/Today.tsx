/** The phrase of the day. Without it the handbook is as good as with it, so a failure takes no room. */
import { View } from '@tarojs/components'
import type { Today as TodayView } from '@nuanyu/types/handbook'
import type { Query } from '../../cloud'
import { Skeleton } from '../../ui'

export function Today({ query }: { query: Query<TodayView> }) {
  if (query.data === undefined) return query.loading ? <Skeleton lines={2} /> : null
  const { phrase, kindLabel } = query.data
  return (
    <View id="handbook-today" className="today">
      <View className="today__head">今天的一句</View>
      <View className="today__text">“{phrase.text}”</View>
      {phrase.note !== '' && <View className="today__note">{phrase.note}</View>}
      <View className="today__where">
        {kindLabel} · {phrase.scene}
      </View>
    </View>
  )
}
