/**
 * Horizontal bars, each with its name and figure beside it: no legend to match by colour.
 *
 *   <BarList items={[{ id: 'a', label: '耐心', value: 31 }]} unit="次" color={1} />
 */
import { View } from '@tarojs/components'
import './BarList.scss'
import { Pressable } from './Pressable'
import { TOO_FEW } from './StatTile'

export interface BarItem {
  id: string
  label: string
  /** null: too few people to show. */
  value: number | null
  /** Shown instead of the bare value, e.g. "92% (n=48)". */
  text?: string
  onClick?: () => void
}

export interface BarListProps {
  items: readonly BarItem[]
  unit?: string
  /** One of the six chart colours. */
  color?: 1 | 2 | 3 | 4 | 5 | 6
  /** The value of a full bar; the largest value by default. */
  max?: number
}

export function BarList({ items, unit = '', color = 1, max }: BarListProps) {
  const full = max ?? Math.max(1, ...items.map(({ value }) => value ?? 0))
  return (
    <View className="nu-bars">
      {items.map((item) => {
        const { id, label, value, text, onClick } = item
        const inside = (
          <>
            <View className="nu-bar__line">
              <View className="nu-bar__label">{label}</View>
              <View className="nu-bar__value">{value === null ? TOO_FEW : (text ?? `${String(value)}${unit}`)}</View>
            </View>
            <View className="nu-bar__track">
              {value !== null && (
                <View
                  className="nu-bar__fill"
                  style={`width:${String(Math.round((value / full) * 1000) / 10)}%;background:var(--chart-${String(color)})`}
                />
              )}
            </View>
          </>
        )
        return onClick === undefined ? (
          <View key={id} className="nu-bar">
            {inside}
          </View>
        ) : (
          <Pressable key={id} className="nu-bar nu-bar--press" onClick={onClick}>
            {inside}
          </Pressable>
        )
      })}
    </View>
  )
}
