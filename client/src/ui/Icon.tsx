/**
 * A line icon in the colour of the text around it. Drawn as a CSS mask, which works on both targets; the shapes are
 * in Icon.scss. Decoration only: what it means must also be said in words.
 *
 *   <Icon name="clock" />
 */
import { View } from '@tarojs/components'
import './Icon.scss'
import { classes } from './platform'

export const iconNames = [
  'alert',
  'arrow-down',
  'arrow-up',
  'back',
  'bell',
  'building',
  'calendar',
  'camera',
  'chart',
  'chat',
  'check',
  'chevron-down',
  'chevron-right',
  'circle',
  'clock',
  'close',
  'download',
  'edit',
  'eye-off',
  'flag',
  'heart',
  'heart-fill',
  'home',
  'info',
  'letter',
  'list',
  'lock',
  'megaphone',
  'minus',
  'offline',
  'phone',
  'photo',
  'pin',
  'plus',
  'printer',
  'qr',
  'refresh',
  'search',
  'send',
  'shield',
  'star',
  'star-fill',
  'text-size',
  'trash',
  'user',
  'users',
] as const

export type IconName = (typeof iconNames)[number]

export interface IconProps {
  name: IconName
  /** px; the size of the text's icon by default, which grows in elder mode. */
  size?: number
  className?: string
}

export function Icon({ name, size, className }: IconProps) {
  return (
    <View
      className={classes('nu-icon', `nu-icon--${name}`, className)}
      style={size === undefined ? '' : `width:${String(size)}px;height:${String(size)}px`}
    />
  )
}
