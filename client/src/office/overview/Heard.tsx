/** 生冷硬顶推拖 by department, and the phrases that patients say they heard. */
import { View } from '@tarojs/components'
import type { Overview } from '@nuanyu/types/reports'
import { Card, EmptyState, Icon } from '../../ui'
import { FEW } from './figures'
import { Heat } from './Heat'

export function Attitudes({ attitudes }: { attitudes: Overview['attitudes'] }) {
  const { columns, rows } = attitudes
  return (
    <Card id="attitudes" title="服务态度：生冷硬顶推拖" note="评价里被点到的次数，颜色越深次数越多">
      {rows.length === 0 ? (
        <EmptyState icon="heart" title="没有人点到这些" advice="患者在评价里选了“生冷硬顶推拖”，才会出现在这里。" />
      ) : (
        <Heat columns={columns} rows={rows} />
      )}
    </Card>
  )
}

type Phrases = Overview['phrases']['warm']

export function PhrasesHeard({ phrases }: { phrases: Overview['phrases'] }) {
  return (
    <Card id="phrases" title="患者听到的话" note="按《暖语手册》，次数最多的几句">
      <View className="phrases">
        <Phrases title="暖语" icon="heart" tone="good" phrases={phrases.warm} none="还没有人选听到的暖语。" />
        <Phrases title="禁语" icon="alert" tone="bad" phrases={phrases.forbidden} none="没有人听到禁语。" />
      </View>
    </Card>
  )
}

interface PhrasesProps {
  title: string
  icon: 'heart' | 'alert'
  tone: 'good' | 'bad'
  phrases: Phrases
  none: string
}

function Phrases({ title, icon, tone, phrases, none }: PhrasesProps) {
  const top = Math.max(1, ...phrases.map(({ count }) => count ?? 0))
  return (
    <View className="phrases__side">
      <View className={`phrases__title phrases__title--${tone}`}>
        <Icon name={icon} size={18} />
        {title}
      </View>
      {phrases.length === 0 && <View className="phrases__none">{none}</View>}
      {phrases.map(({ id, text, count }) => (
        <View key={id} className="phrase">
          <View className="phrase__line">
            <View className="phrase__text">{text}</View>
            <View className="phrase__count">{count === null ? FEW : `${String(count)} 次`}</View>
          </View>
          <View className="phrase__track">
            {count !== null && (
              <View className={`phrase__fill phrase__fill--${tone}`} style={`width:${String((count / top) * 100)}%`} />
            )}
          </View>
        </View>
      ))}
    </View>
  )
}
