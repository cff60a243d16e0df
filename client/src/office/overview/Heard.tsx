/** The phrases that patients say they heard. */
import { View } from '@tarojs/components'
import type { Overview } from '@nuanyu/types/reports'
import { Bars } from '../../features/charts/Bars'
import { ChartCard } from '../../features/charts/ChartCard'
import { sayCount } from '../../features/charts/say'
import { Button, Icon } from '../../ui'

const SIDES = [
  { id: 'warm', title: '暖语', icon: 'heart', tone: 'good', none: '还没有人选听到的暖语。' },
  { id: 'forbidden', title: '禁语', icon: 'alert', tone: 'bad', none: '没有人听到禁语。' },
] as const

interface PhrasesHeardProps {
  phrases: Overview['phrases']
  onMore?: (() => void) | undefined
}

export function PhrasesHeard({ phrases, onMore }: PhrasesHeardProps) {
  const rows = SIDES.flatMap(({ id, title }) =>
    phrases[id].map(({ text, count }) => [`${title}：${text}`, sayCount(count)]),
  )
  return (
    <ChartCard
      id="phrases"
      title="患者听到的话"
      note="按《暖语手册》，次数最多的几句"
      aside={
        onMore && (
          <Button id="phrases-more" kind="quiet" small inline onClick={onMore}>
            按岗位看
          </Button>
        )
      }
      table={{ label: '患者听到的话', head: ['用语', '次数'], rows }}
    >
      <View className="phrases">
        {SIDES.map(({ id, title, icon, tone, none }) => (
          <View key={id} className="phrases__side">
            <View className={`phrases__title phrases__title--${tone}`}>
              <Icon name={icon} size={18} />
              {title}
            </View>
            {phrases[id].length === 0 ? (
              <View className="phrases__none">{none}</View>
            ) : (
              <Bars
                id={`phrase-${id}`}
                items={phrases[id].map((phrase) => ({ id: phrase.id, name: phrase.text, count: phrase.count }))}
                unit="次"
                tone={tone}
              />
            )}
          </View>
        ))}
      </View>
    </ChartCard>
  )
}
