/** Facts in two columns.   <KeyValues items={[{ label: '编号', value: 'NY-0001' }]} /> */
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './KeyValues.scss'

export interface KeyValue {
  label: string
  value: ReactNode
  id?: string
}

export function KeyValues({ items }: { items: readonly KeyValue[] }) {
  return (
    <View className="nu-facts">
      {items.map(({ label, value, id }) => (
        <View key={label} className="nu-fact">
          <View className="nu-fact__label">{label}</View>
          <View id={id} className="nu-fact__value">
            {value}
          </View>
        </View>
      ))}
    </View>
  )
}
