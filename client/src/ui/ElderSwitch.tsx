/** The visible switch for large letters, at the top of every patient page. */
import { View } from '@tarojs/components'
import { useElder } from './elder'
import './ElderSwitch.scss'
import { Icon } from './Icon'
import { Pressable } from './Pressable'

export function ElderSwitch() {
  const { elder, toggle } = useElder()
  return (
    <Pressable id="elder-switch" className="nu-elder" role="switch" checked={elder} label="大字版" onClick={toggle}>
      <View className="nu-elder__inside">
        <Icon name="text-size" />
        <View>{elder ? '标准版' : '大字版'}</View>
      </View>
    </Pressable>
  )
}
