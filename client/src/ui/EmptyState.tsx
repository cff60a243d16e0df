/**
 * Nothing here, and what to do about it.
 *
 *   <EmptyState icon="letter" title="还没有记录" advice="扫科室的二维码，说说您的感受" action={<Button …/>} />
 */
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './EmptyState.scss'
import { Icon, type IconName } from './Icon'

export interface EmptyStateProps {
  id?: string
  icon?: IconName
  title: string
  advice?: ReactNode
  action?: ReactNode
}

export function EmptyState({ id, icon = 'letter', title, advice, action }: EmptyStateProps) {
  return (
    <View id={id} className="nu-empty">
      <View className="nu-empty__seal">
        <Icon name={icon} size={34} />
      </View>
      <View className="nu-empty__title">{title}</View>
      {advice !== undefined && <View className="nu-empty__advice">{advice}</View>}
      {action !== undefined && <View className="nu-empty__action">{action}</View>}
    </View>
  )
}
