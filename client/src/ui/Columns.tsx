/** Side by side on a desktop, one below the other on a phone.   <Columns><Card/><Card/></Columns> */
import { View } from '@tarojs/components'
import { Children, type ReactNode } from 'react'
import './Columns.scss'

export function Columns({ children }: { children: ReactNode }) {
  return (
    <View className="nu-columns">
      {Children.map(children, (child) => (
        <View className="nu-columns__column">{child}</View>
      ))}
    </View>
  )
}
