/** The mark of 暖语: a seal with a heart in a word bubble.   <BrandMark size={40} /> */
import { View } from '@tarojs/components'
import './BrandMark.scss'

export function BrandMark({ size = 40 }: { size?: number }) {
  return <View className="nu-mark" style={`width:${String(size)}px;height:${String(size)}px`} />
}
