/**
 * A day, as YYYY-MM-DD.   <DateInput id="day" value={day} onChange={setDay} max={today} label="发生日期" />
 */
import { Picker, View } from '@tarojs/components'
import { createElement, type ChangeEvent } from 'react'
import { Icon } from './Icon'
import './TextInput.scss'
import { isH5 } from './platform'

export interface DateInputProps {
  id: string
  value: string
  onChange: (day: string) => void
  min?: string
  max?: string
  label?: string
}

export function DateInput({ id, value, onChange, min, max, label }: DateInputProps) {
  if (isH5) {
    return createElement('input', {
      id,
      className: 'nu-input nu-input--line',
      type: 'date',
      value,
      min,
      max,
      'aria-label': label,
      onChange: (event: ChangeEvent<HTMLInputElement>) => {
        onChange(event.target.value)
      },
    })
  } else {
    return (
      <Picker
        id={id}
        mode="date"
        value={value}
        {...(min === undefined ? {} : { start: min })}
        {...(max === undefined ? {} : { end: max })}
        onChange={(event) => {
          onChange(event.detail.value)
        }}
      >
        <View className="nu-input nu-input--line nu-input--pick">
          <View>{value === '' ? '请选择日期' : value}</View>
          <Icon name="calendar" />
        </View>
      </Picker>
    )
  }
}
