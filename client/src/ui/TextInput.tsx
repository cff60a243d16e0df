/**
 * One line of text.   <TextInput id="phone" type="tel" value={phone} onChange={setPhone} maxLength={11} label="电话" />
 *
 * On H5 a plain <input>: the value, the keyboard and the screen reader are the browser's own.
 */
import { Input, View } from '@tarojs/components'
import { createElement, type ChangeEvent } from 'react'
import { Icon } from './Icon'
import { Pressable } from './Pressable'
import './TextInput.scss'
import { classes, isH5 } from './platform'

export interface TextInputProps {
  id: string
  value: string
  onChange: (value: string) => void
  onBlur?: () => void
  onConfirm?: () => void
  /** `tel` and `number` bring up the digits; `date` is for days as YYYY-MM-DD (see DateInput). */
  type?: 'text' | 'tel' | 'number' | 'search'
  placeholder?: string
  maxLength?: number
  disabled?: boolean
  /** For a screen reader when no visible label belongs to it. */
  label?: string
  clearable?: boolean
}

const weappTypes = { text: 'text', tel: 'number', number: 'digit', search: 'text' } as const

export function TextInput(props: TextInputProps) {
  const { id, value, onChange, onBlur, onConfirm, type = 'text', placeholder, maxLength = 140 } = props
  const { disabled = false, label, clearable = false } = props
  const className = classes('nu-input nu-input--line', clearable && 'nu-input--clearable')
  const field = isH5 ? (
    createElement('input', {
      id,
      className,
      type,
      value,
      placeholder,
      maxLength,
      disabled,
      'aria-label': label ?? placeholder,
      autoComplete: type === 'tel' ? 'tel' : 'off',
      onChange: (event: ChangeEvent<HTMLInputElement>) => {
        onChange(event.target.value)
      },
      onBlur,
      onKeyDown: (event: { key: string }) => {
        if (event.key === 'Enter') onConfirm?.()
      },
    })
  ) : (
    <Input
      id={id}
      className={className}
      type={weappTypes[type]}
      value={value}
      placeholder={placeholder ?? ''}
      placeholderClass="nu-input__placeholder"
      maxlength={maxLength}
      disabled={disabled}
      confirmType={type === 'search' ? 'search' : 'done'}
      onInput={(event) => {
        onChange(event.detail.value)
      }}
      onBlur={() => onBlur?.()}
      onConfirm={() => onConfirm?.()}
    />
  )
  if (!clearable) return field
  return (
    <View className="nu-input__wrap">
      {field}
      {value !== '' && (
        <Pressable
          id={`${id}-clear`}
          className="nu-input__clear"
          label="清空"
          onClick={() => {
            onChange('')
          }}
        >
          <Icon name="close" size={18} />
        </Pressable>
      )}
    </View>
  )
}
