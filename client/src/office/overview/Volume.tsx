/** How much came in, how it moved, and what is in hand right now. */
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { Overview } from '@nuanyu/types/reports'
import { Card, Icon, Pressable } from '../../ui'
import { FEW, movementOf, sayCount, sayMean, sayN, sayRate } from './figures'

export function Volume({ overview }: { overview: Overview }) {
  const span = overview.previous.label
  const { volume, stars, changed } = overview.now
  const before = overview.previous.figures.volume
  return (
    <Card className="volume" title="收到了多少" note={`与${span}相比`}>
      <View className="volume__figures">
        <Amount label="服务评价" unit="份" now={volume.ratings} before={before.ratings} span={span} />
        <Amount label="投诉" unit="件" now={volume.complaints} before={before.complaints} span={span} />
        <Amount label="建议" unit="件" now={volume.suggestions} before={before.suggestions} span={span} />
        <Amount label="感谢" unit="份" now={volume.thanks} before={before.thanks} span={span} />
      </View>
      <View className="volume__shares">
        <View className="volume__share">
          <View className="volume__share-name">平均星级</View>
          <View className="volume__share-value">{sayMean(stars)}</View>
          <View className="volume__share-n">满分 5 · {sayN(stars)}</View>
        </View>
        <View className="volume__share">
          <View className="volume__share-name">带来改进</View>
          <View className="volume__share-value">{sayRate(changed)}</View>
          <View className="volume__share-n">占已答复 · {sayN(changed)}</View>
        </View>
      </View>
    </Card>
  )
}

interface AmountProps {
  label: string
  unit: string
  now: number | null
  before: number | null
  span: string
}

function Amount({ label, unit, now, before, span }: AmountProps) {
  const movement = movementOf(now, before)
  return (
    <View className="amount">
      <View className="amount__label">{label}</View>
      <View className="amount__line">
        <View className="amount__value">{sayCount(now)}</View>
        <View className="amount__unit">{unit}</View>
      </View>
      <View className="amount__move">
        {movement && movement.direction !== 'flat' && (
          <Icon name={movement.direction === 'up' ? 'arrow-up' : 'arrow-down'} size={14} />
        )}
        {movement?.text ?? `${span} ${before === null ? FEW : String(before)}`}
      </View>
    </View>
  )
}

/** Work in hand; the one figure here that asks for action. */
export function InHand({ overview }: { overview: Overview }) {
  const overdue = overview.overdueNow
  return (
    <Pressable
      id="overview-overdue"
      className={`in-hand ${overdue > 0 ? 'in-hand--bad' : ''}`}
      onClick={() => void Taro.navigateTo({ url: '/office/overdue/index' })}
    >
      <View className="in-hand__inside">
        <View className="in-hand__words">
          <View className="in-hand__line">
            <Icon name={overdue > 0 ? 'alert' : 'check'} />
            {overdue > 0 ? `${sayCount(overview.overdueNow)} 件已逾期` : '没有逾期'}
          </View>
          <View className="in-hand__note">现在在办 {sayCount(overview.openNow)} 件</View>
        </View>
        <View className="in-hand__go">
          逾期清单
          <Icon name="chevron-right" />
        </View>
      </View>
    </Pressable>
  )
}
