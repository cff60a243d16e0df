/** Where one is in a short form.   <Steps current={1} titles={['发生了什么', '时间地点', '怎么联系您']} /> */
import { View } from '@tarojs/components'
import { Icon } from './Icon'
import './Steps.scss'
import { classes } from './platform'

export function Steps({ current, titles }: { current: number; titles: readonly string[] }) {
  return (
    <View
      className="nu-steps"
      aria-label={`第 ${String(current + 1)} 步，共 ${String(titles.length)} 步：${titles[current] ?? ''}`}
    >
      {titles.map((title, index) => {
        const state = index < current ? 'done' : index === current ? 'now' : 'later'
        return (
          <View key={title} className={classes('nu-step', `nu-step--${state}`)}>
            <View className="nu-step__dot">{state === 'done' ? <Icon name="check" size={16} /> : index + 1}</View>
            <View className="nu-step__title">{title}</View>
          </View>
        )
      })}
    </View>
  )
}
