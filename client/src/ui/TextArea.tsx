/**
 * Several lines of text with a counter.   <TextArea id="words" value={words} onChange={setWords} maxLength={1000} />
 *
 * The value stays the caller's, so a failed sending never empties it. Nothing beyond `maxLength` is taken.
 */
import { Textarea, View } from '@tarojs/components'
import { createElement, type ChangeEvent } from 'react'
import './TextInput.scss'
import { classes, isH5 } from './platform'

export interface TextAreaProps {
  id: string
  value: string
  onChange: (value: string) => void
  onBlur?: () => void
  placeholder?: string
  maxLength?: number
  /** Height in lines before it scrolls. */
  lines?: number
  disabled?: boolean
  label?: string
}

export function TextArea(props: TextAreaProps) {
  const { id, value, onChange, onBlur, placeholder, maxLength = 1000, lines = 5, disabled = false, label } = props
  const style = `min-height:calc(${String(lines)} * 1.5em + 26px)`
  const left = maxLength - value.length
  return (
    <View className="nu-input__wrap">
      {isH5 ? (
        createElement('textarea', {
          id,
          className: 'nu-input nu-input--area',
          style: { minHeight: `calc(${String(lines)} * 1.5em + 26px)` },
          value,
          placeholder,
          maxLength,
          disabled,
          'aria-label': label ?? placeholder,
          onChange: (event: ChangeEvent<HTMLTextAreaElement>) => {
            onChange(event.target.value)
          },
          onBlur,
        })
      ) : (
        <Textarea
          id={id}
          className="nu-input nu-input--area"
          style={style}
          value={value}
          placeholder={placeholder ?? ''}
          placeholderClass="nu-input__placeholder"
          maxlength={maxLength}
          disabled={disabled}
          autoHeight
          showConfirmBar={false}
          disableDefaultPadding
          cursorSpacing={120}
          onInput={(event) => {
            onChange(event.detail.value)
          }}
          onBlur={() => onBlur?.()}
        />
      )}
      <View className={classes('nu-input__count', left < 20 && 'nu-input__count--near')}>
        {value.length}/{maxLength}
      </View>
    </View>
  )
}
