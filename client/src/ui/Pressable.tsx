/**
 * The one thing that can be tapped. On H5 it is a real <button> (keyboard, screen reader and focus come for free);
 * on WeChat a View with a pressed look and aria attributes.
 *
 *   <Pressable id="more" label="更多" onClick={open}>…</Pressable>
 */
import { View } from '@tarojs/components'
import { createElement, type ReactNode } from 'react'
import { classes, isH5 } from './platform'

export interface PressableProps {
  id?: string
  className?: string
  onClick?: () => void
  disabled?: boolean
  /** What a screen reader says when the content does not say it. */
  label?: string
  role?: 'button' | 'checkbox' | 'radio' | 'tab' | 'switch' | 'link'
  checked?: boolean
  expanded?: boolean
  children?: ReactNode
}

export function Pressable(props: PressableProps) {
  const { id, className, onClick, disabled = false, label, role = 'button', checked, expanded, children } = props
  const shared = {
    id,
    className: classes('nu-press', disabled && 'nu-press--off', className),
    ...spoken({ label, checked, expanded, disabled, role }),
  }
  if (isH5) {
    return createElement('button', { ...shared, type: 'button', disabled, role, onClick }, children)
  } else {
    return (
      <View
        {...shared}
        aria-role={role}
        hoverClass={disabled ? 'none' : 'nu-press--down'}
        onClick={disabled ? undefined : onClick}
      >
        {children}
      </View>
    )
  }
}

/** Only the attributes that mean something: a screen reader reads `aria-checked="undefined"` aloud. */
function spoken(state: Pick<PressableProps, 'label' | 'checked' | 'expanded' | 'disabled' | 'role'>) {
  const { label, checked, expanded, disabled, role } = state
  return {
    ...(label === undefined ? {} : { 'aria-label': label }),
    ...(checked === undefined ? {} : role === 'tab' ? { 'aria-selected': checked } : { 'aria-checked': checked }),
    ...(expanded === undefined ? {} : { 'aria-expanded': expanded }),
    ...(disabled ? { 'aria-disabled': true } : {}),
  }
}
