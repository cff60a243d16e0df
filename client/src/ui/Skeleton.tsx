/** The shape of what is coming.   <Skeleton lines={4} />   <Skeleton cards={3} /> */
import { View } from '@tarojs/components'
import './Skeleton.scss'

const WIDTHS = ['72%', '94%', '86%', '60%']

export function Skeleton({ lines = 3, cards = 1 }: { lines?: number; cards?: number }) {
  return (
    <View className="nu-skeleton" aria-label="正在加载">
      {Array.from({ length: cards }, (_, card) => (
        <View key={card} className="nu-skeleton__card">
          {Array.from({ length: lines }, (__, line) => (
            <View
              key={line}
              className="nu-skeleton__line"
              style={`width:${WIDTHS[(card + line) % WIDTHS.length] ?? '80%'}`}
            />
          ))}
        </View>
      ))}
    </View>
  )
}
