/**
 * One line of a list, tappable or not. Put rows into <Card flush>.
 *
 *   <ListRow id="case-1" title="服务态度" note="心内科 · 今天 14:20" aside={<StateTag … />} onClick={open} />
 */
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon, type IconName } from './Icon'
import './ListRow.scss'
import { Pressable } from './Pressable'

export interface ListRowProps {
  id?: string
  icon?: IconName
  title: ReactNode
  note?: ReactNode
  /** A third, freer line, e.g. the beginning of what was written. */
  excerpt?: ReactNode
  aside?: ReactNode
  onClick?: () => void
  label?: string
}

export function ListRow({ id, icon, title, note, excerpt, aside, onClick, label }: ListRowProps) {
  const inside = (
    <View className="nu-row__inside">
      {icon !== undefined && (
        <View className="nu-row__icon">
          <Icon name={icon} />
        </View>
      )}
      <View className="nu-row__words">
        <View className="nu-row__first">
          <View className="nu-row__title">{title}</View>
          {aside !== undefined && <View className="nu-row__aside">{aside}</View>}
        </View>
        {excerpt !== undefined && <View className="nu-row__excerpt">{excerpt}</View>}
        {note !== undefined && <View className="nu-row__note">{note}</View>}
      </View>
      {onClick !== undefined && <Icon name="chevron-right" className="nu-row__more" />}
    </View>
  )
  return onClick === undefined ? (
    <View id={id} className="nu-row">
      {inside}
    </View>
  ) : (
    <Pressable id={id} label={label} className="nu-row nu-row--press" onClick={onClick}>
      {inside}
    </Pressable>
  )
}
