/** How long a reply took, what it led to, and how the care was rated: each with the n behind it. */
import { View } from '@tarojs/components'
import type { Overview } from '@nuanyu/types/reports'
import { sayMean, sayN, sayRate } from '../../features/charts/say'
import { Card } from '../../ui'

export function Replies({ overview }: { overview: Overview }) {
  const { now, replyDays, facet } = overview
  const days = (value: number | null) => (value === null ? '—' : `${String(value)} 天`)
  return (
    <Card id="replies" title="答复和改进" note="天数是工作日，从收到那天的第二天算起">
      <View className="facts">
        {facet === null && (
          <>
            <Fact id="reply-median" name="一半在几天内答复" value={days(replyDays.median)} note={sayN(replyDays)} />
            <Fact id="reply-p90" name="九成在几天内答复" value={days(replyDays.p90)} note={sayN(replyDays)} />
          </>
        )}
        <Fact id="changed" name="带来改进" value={sayRate(now.changed)} note={`占已答复 · ${sayN(now.changed)}`} />
        {facet === null && (
          <Fact id="stars" name="平均星级" value={sayMean(now.stars)} note={`满分 5 · ${sayN(now.stars)}`} />
        )}
      </View>
      {facet === null && replyDays.median === null && (
        <View className="facts__note">答复少于 10 件时，天数说明不了什么，不显示。</View>
      )}
    </Card>
  )
}

interface FactProps {
  id: string
  name: string
  value: string
  note: string
}

export function Fact({ id, name, value, note }: FactProps) {
  return (
    <View id={id} className="fact">
      <View className="fact__name">{name}</View>
      <View className="fact__value">{value}</View>
      <View className="fact__note">{note}</View>
    </View>
  )
}
