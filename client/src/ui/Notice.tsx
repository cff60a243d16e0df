/**
 * Something to know before going on.
 *
 *   <Notice tone="warn" title="您写了电话号码">填在下一步更安全，这里不用写。</Notice>
 */
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon, type IconName } from './Icon'
import './Notice.scss'
import { classes, spokenAs } from './platform'

export interface NoticeProps {
  id?: string
  tone?: 'info' | 'good' | 'warn' | 'bad'
  icon?: IconName
  title?: ReactNode
  action?: ReactNode
  children?: ReactNode
}

const SIGNS: Record<NonNullable<NoticeProps['tone']>, IconName> = {
  info: 'info',
  good: 'check',
  warn: 'alert',
  bad: 'alert',
}

export function Notice({ id, tone = 'info', icon, title, action, children }: NoticeProps) {
  return (
    <View id={id} className={classes('nu-notice', `nu-notice--${tone}`)} {...(tone === 'bad' ? spokenAs('alert') : {})}>
      <Icon name={icon ?? SIGNS[tone]} className="nu-notice__icon" />
      <View className="nu-notice__words">
        {title !== undefined && <View className="nu-notice__title">{title}</View>}
        {children !== undefined && <View>{children}</View>}
      </View>
      {action}
    </View>
  )
}
