/**
 * One of a longer list, by the phone's own wheel or the browser's own list.
 *
 *   <SelectInput id="department" options={departments} value={departmentId} onChange={setDepartmentId} />
 */
import { Picker, View } from '@tarojs/components'
import { createElement, type ChangeEvent } from 'react'
import { Icon } from './Icon'
import './TextInput.scss'
import { isH5 } from './platform'

export interface SelectInputProps {
  id: string
  options: readonly { id: string; label: string }[]
  value: string
  onChange: (id: string) => void
  placeholder?: string
  label?: string
}

export function SelectInput({ id, options, value, onChange, placeholder = '请选择', label }: SelectInputProps) {
  if (isH5) {
    return createElement(
      'select',
      {
        id,
        className: 'nu-input nu-input--line nu-input--select',
        value,
        'aria-label': label ?? placeholder,
        onChange: (event: ChangeEvent<HTMLSelectElement>) => {
          onChange(event.target.value)
        },
      },
      createElement('option', { value: '', disabled: true }, placeholder),
      ...options.map((option) => createElement('option', { key: option.id, value: option.id }, option.label)),
    )
  } else {
    const index = options.findIndex((option) => option.id === value)
    return (
      <Picker
        id={id}
        mode="selector"
        range={options.map((option) => option.label)}
        value={Math.max(0, index)}
        onChange={(event) => {
          const chosen = options[Number(event.detail.value)]
          if (chosen !== undefined) onChange(chosen.id)
        }}
      >
        <View className="nu-input nu-input--line nu-input--pick">
          <View>{options[index]?.label ?? placeholder}</View>
          <Icon name="chevron-down" />
        </View>
      </Picker>
    )
  }
}
