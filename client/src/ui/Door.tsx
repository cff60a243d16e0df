/**
 * One of the big doors of the landing page: an icon, a few words, a whole tile to tap.
 *
 *   <Door id="door-rate" icon="star" tone="brand" title="评价服务" note="60 秒说说感受" onClick={rate} />
 */
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './Door.scss'
import { Icon, type IconName } from './Icon'
import { Pressable } from './Pressable'
import { classes } from './platform'

export interface DoorProps {
  id: string
  icon: IconName
  title: string
  note?: string
  tone?: 'brand' | 'calm' | 'gold' | 'leaf'
  /** The door most people came for: filled with the brand. */
  main?: boolean
  onClick: () => void
}

export function Door({ id, icon, title, note, tone = 'brand', main = false, onClick }: DoorProps) {
  return (
    <Pressable id={id} className={classes('nu-door', `nu-door--${tone}`, main && 'nu-door--main')} onClick={onClick}>
      <View className="nu-door__inside">
        <View className="nu-door__icon">
          <Icon name={icon} size={28} />
        </View>
        <View className="nu-door__words">
          <View className="nu-door__title">{title}</View>
          {note !== undefined && <View className="nu-door__note">{note}</View>}
        </View>
      </View>
    </Pressable>
  )
}

/** Puts doors two by two; a `main` door takes a whole line. Elder mode gives every door a line of its own. */
export function Doors({ children }: { children: ReactNode }) {
  return <View className="nu-doors">{children}</View>
}
