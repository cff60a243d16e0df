/**
 * A time of the day, as HH:mm.   <TimeInput id="from" value={from} onChange={setFrom} label="开始" />
 */
import { Picker, View } from '@tarojs/components'
import { createElement, type ChangeEvent } from 'react'
import { Icon } from './Icon'
import './TextInput.scss'
import { isH5 } from './platform'

export interface TimeInputProps {
  id: string
  value: string
  onChange: (time: string) => void
  label?: string
}

export function TimeInput({ id, value, onChange, label }: TimeInputProps) {
  if (isH5) {
    return createElement('input', {
      id,
      className: 'nu-input nu-input--line',
      type: 'time',
      value,
      'aria-label': label,
      onChange: (event: ChangeEvent<HTMLInputElement>) => {
        onChange(event.target.value)
      },
    })
  } else {
    return (
      <Picker id={id} mode="time" value={value} onChange={(event) => onChange(event.detail.value)}>
        <View className="nu-input nu-input--line nu-input--pick">
          <View>{value === '' ? '请选择时间' : value}</View>
          <Icon name="clock" />
        </View>
      </Picker>
    )
  }
}
