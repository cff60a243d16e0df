/**
 * One bar a line, with its name and its figure in words. Where it leads somewhere the whole line is the target.
 *
 *   <Bars id="by-subject" items={[{ id: 'fees', name: '收费', count: 21 }]} unit="件" onOpen={filterTo} />
 */
import { View } from '@tarojs/components'
import { Icon, Pressable } from '../../ui'
import './charts.scss'
import { sayCount, shareOf, WITHHELD } from './say'

export interface Bar {
  id: string
  name: string
  count: number | null
}

interface BarsProps {
  id: string
  items: readonly Bar[]
  unit: string
  tone?: 'calm' | 'warm' | 'good' | 'bad'
  onOpen?: ((item: Bar) => void) | undefined
}

export function Bars({ id, items, unit, tone = 'calm', onOpen }: BarsProps) {
  const top = Math.max(1, ...items.map(({ count }) => count ?? 0))
  return (
    <View className="bars">
      {items.map((item) => {
        const said = item.count === null ? WITHHELD : `${String(item.count)} ${unit}`
        const inside = (
          <View className="bar">
            <View className="bar__line">
              <View className="bar__name">{item.name}</View>
              <View className="bar__count">
                {item.count === null ? sayCount(null) : said}
                {onOpen && <Icon name="chevron-right" size={16} />}
              </View>
            </View>
            <View className="bar__track">
              {item.count !== null && (
                <View className={`bar__fill bar__fill--${tone}`} style={`width:${String(shareOf(item.count, top))}%`} />
              )}
            </View>
          </View>
        )
        return onOpen ? (
          <Pressable
            key={item.id}
            id={`${id}-${item.id}`}
            className="bar-press"
            label={`${item.name}，${said}，只看这一类`}
            onClick={() => onOpen(item)}
          >
            {inside}
          </Pressable>
        ) : (
          <View key={item.id} id={`${id}-${item.id}`}>
            {inside}
          </View>
        )
      })}
    </View>
  )
}
