/**
 * One figure with the n behind it and how it moves. A figure withheld for privacy says so.
 *
 *   <StatTile label="满意率" value="92%" n={48} trend={{ direction: 'up', text: '比上期 +3' , good: true }} />
 *   <StatTile label="投诉" value={null} />
 */
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon } from './Icon'
import { Pressable } from './Pressable'
import './StatTile.scss'
import { classes } from './platform'

export interface StatTileProps {
  id?: string
  label: string
  /** null: too few people to show. */
  value: string | number | null
  unit?: string
  n?: number | null
  caption?: string
  trend?: { direction: 'up' | 'down' | 'flat'; text: string; good?: boolean }
  tone?: 'bad' | 'warn'
  onClick?: () => void
}

export const TOO_FEW = '人数太少，不显示'

export function StatTile(props: StatTileProps) {
  const { id, label, value, unit, n, caption, trend, tone, onClick } = props
  const inside = (
    <>
      <View className="nu-stat__label">{label}</View>
      {value === null ? (
        <View className="nu-stat__none">{TOO_FEW}</View>
      ) : (
        <View className="nu-stat__line">
          <View className="nu-stat__value">{value}</View>
          {unit !== undefined && <View className="nu-stat__unit">{unit}</View>}
        </View>
      )}
      {trend !== undefined && value !== null && <Trend {...trend} />}
      <View className="nu-stat__caption">
        {n !== undefined && n !== null && `n = ${String(n)}`}
        {n !== undefined && n !== null && caption !== undefined && ' · '}
        {caption}
      </View>
    </>
  )
  const names = classes('nu-stat', tone && `nu-stat--${tone}`)
  return onClick === undefined ? (
    <View id={id} className={names}>
      {inside}
    </View>
  ) : (
    <Pressable id={id} className={classes(names, 'nu-stat--press')} onClick={onClick}>
      {inside}
    </Pressable>
  )
}

function Trend({ direction, text, good }: NonNullable<StatTileProps['trend']>) {
  return (
    <View
      className={classes(
        'nu-stat__trend',
        good === true && 'nu-stat__trend--good',
        good === false && 'nu-stat__trend--bad',
      )}
    >
      {direction !== 'flat' && <Icon name={direction === 'up' ? 'arrow-up' : 'arrow-down'} size={16} />}
      <View>{text}</View>
    </View>
  )
}

/** Tiles side by side: two on a phone, as many as fit on a desktop. */
export function StatTiles({ children }: { children: ReactNode }) {
  return <View className="nu-stats">{children}</View>
}
