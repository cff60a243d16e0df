/**
 *   <Button id="send" onClick={send} loading={sending}>提交评价</Button>
 *   <Button kind="secondary" icon="phone" onClick={call}>打电话</Button>
 *
 * `primary` is for the one thing a screen is for; `danger` for what cannot be undone.
 */
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './Button.scss'
import { Icon, type IconName } from './Icon'
import { Pressable } from './Pressable'
import { classes } from './platform'

export interface ButtonProps {
  id?: string
  kind?: 'primary' | 'secondary' | 'quiet' | 'danger'
  /** `inline` is as wide as its words; the default fills the line. */
  inline?: boolean
  small?: boolean
  icon?: IconName
  loading?: boolean
  disabled?: boolean
  label?: string
  onClick?: () => void
  children: ReactNode
}

export function Button(props: ButtonProps) {
  const {
    id,
    kind = 'primary',
    inline,
    small,
    icon,
    loading = false,
    disabled = false,
    label,
    onClick,
    children,
  } = props
  return (
    <Pressable
      id={id}
      label={label}
      disabled={disabled || loading}
      onClick={onClick}
      className={classes(
        'nu-button',
        `nu-button--${kind}`,
        inline && 'nu-button--inline',
        small && 'nu-button--small',
        disabled && !loading && 'nu-button--off',
      )}
    >
      <View className="nu-button__inside">
        {loading ? <View className="nu-button__wheel" /> : icon !== undefined && <Icon name={icon} />}
        <View className="nu-button__words">{children}</View>
      </View>
    </Pressable>
  )
}
