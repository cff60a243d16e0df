/** Two charts one above the other: on one scale the few complaints would vanish beside the many ratings. */
import { View } from '@tarojs/components'
import type { Overview } from '@nuanyu/types/reports'
import { Card, classes, EmptyState } from '../../ui'
import { FEW } from './figures'

const SERIES = [
  { id: 'ratings', title: '服务评价', unit: '份', height: 96, tone: 'calm' },
  { id: 'complaints', title: '投诉', unit: '件', height: 64, tone: 'warm' },
] as const

interface TrendProps {
  trend: Overview['trend']
  /** The last column still grows. */
  unfinished: boolean
}

export function Trend({ trend, unfinished }: TrendProps) {
  const note = `每根柱子是一个月${unfinished ? '；这个月还没过完' : ''}`
  return (
    <Card title="走势" note={note}>
      {trend.length === 0 ? (
        <EmptyState icon="chart" title="这段时间还没有反馈" />
      ) : (
        SERIES.map((series) => <Columns key={series.id} trend={trend} {...series} />)
      )}
    </Card>
  )
}

type ColumnsProps = { trend: Overview['trend'] } & (typeof SERIES)[number]

function Columns({ trend, id, title, unit, height, tone }: ColumnsProps) {
  const top = Math.max(1, ...trend.map((point) => point.now?.[id] ?? 0))
  // So many dates cannot stand side by side on a phone.
  const every = trend.length > 8 ? 2 : 1
  return (
    <View className="trend" id={`trend-${id}`}>
      <View className={`trend__title trend__title--${tone}`}>{title}</View>
      <View className="trend__points">
        {trend.map((point, index) => {
          const value = point.now === null ? 0 : point.now[id]
          const said = value === null ? '少于 5' : String(value)
          return (
            <View key={point.id} className="trend__point" aria-label={`${point.label} ${title} ${said} ${unit}`}>
              <View className="trend__stack" style={`height:${String(height + 20)}px`}>
                <View className={`trend__value ${value === null ? 'trend__value--few' : ''}`}>{value ?? FEW}</View>
                <View
                  className={`trend__bar trend__bar--${value === null ? 'few' : tone}`}
                  style={`height:${String(value === null ? 10 : Math.max(2, Math.round((value / top) * height)))}px`}
                />
              </View>
              <View
                className={classes('trend__label', (trend.length - 1 - index) % every !== 0 && 'trend__label--between')}
              >
                {point.label}
              </View>
            </View>
          )
        })}
      </View>
    </View>
  )
}
