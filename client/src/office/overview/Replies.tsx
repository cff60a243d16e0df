/** How long a reply took, what it led to, and how the care was rated: each with the n behind it. */
import { View } from '@tarojs/components'
import type { Overview } from '@nuanyu/types/reports'
import { sayMean, sayN, sayRate } from '../../features/charts/say'
import { Card, Icon, Pressable } from '../../ui'
import type { Ways } from './ways'

export function Replies({ overview, ways }: { overview: Overview; ways: Ways }) {
  const { behind } = ways
  const replied = behind && (() => behind('asked'))
  const { now, replyDays, facet } = overview
  const days = (value: number | null) => (value === null ? '—' : `${String(value)} 天`)
  return (
    <Card id="replies" title="答复和改进" note="天数是工作日，从收到那天的第二天算起">
      <View className="facts">
        {facet === null && (
          <>
            <Fact
              id="reply-median"
              name="一半在几天内答复"
              value={days(replyDays.median)}
              note={sayN(replyDays)}
              onOpen={replied}
            />
            <Fact
              id="reply-p90"
              name="九成在几天内答复"
              value={days(replyDays.p90)}
              note={sayN(replyDays)}
              onOpen={replied}
            />
          </>
        )}
        <Fact
          id="changed"
          name="带来改进"
          value={sayRate(now.changed)}
          note={`占已答复 · ${sayN(now.changed)}`}
          onOpen={replied}
        />
        {facet === null && (
          <Fact
            id="stars"
            name="平均星级"
            value={sayMean(now.stars)}
            note={`满分 5 · ${sayN(now.stars)}`}
            onOpen={behind && (() => behind('ratings'))}
          />
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
  onOpen?: (() => void) | undefined
}

export function Fact({ id, name, value, note, onOpen }: FactProps) {
  const inside = (
    <>
      <View className="fact__name">{name}</View>
      <View className="fact__line">
        <View className="fact__value">{value}</View>
        {onOpen && <Icon name="chevron-right" size={16} className="fact__go" />}
      </View>
      <View className="fact__note">{note}</View>
    </>
  )
  return onOpen ? (
    <Pressable id={id} className="fact fact--press" onClick={onOpen}>
      {inside}
    </Pressable>
  ) : (
    <View id={id} className="fact">
      {inside}
    </View>
  )
}
