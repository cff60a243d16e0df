import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Pressable } from '../ui/Pressable'

interface DemoSheetProps {
  title: string
  note?: string
  onClose: () => void
  children: ReactNode
}

export function DemoSheet({ title, note, onClose, children }: DemoSheetProps) {
  return (
    <View className="demo__veil">
      {/* Beside the sheet, not around it: a handler around it that stops the event would keep it from React too. */}
      <View className="demo__behind" onClick={onClose} />
      <View className="demo__sheet">
        <View className="demo__sheet-head">
          <View className="demo__sheet-title">{title}</View>
          <Pressable id="demo-close" className="demo__close" label="关闭" onClick={onClose}>
            ✕
          </Pressable>
        </View>
        {note !== undefined && <View className="demo__sheet-note">{note}</View>}
        <View className="demo__sheet-body">{children}</View>
      </View>
    </View>
  )
}
