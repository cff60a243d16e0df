/** The months of the year beside those of the year before. One kind at a time on a phone, all of them on a desktop. */
import { View } from '@tarojs/components'
import type { Overview, Volume } from '@nuanyu/types/reports'
import { useState } from 'react'
import { ChartCard } from '../../features/charts/ChartCard'
import { MonthBars } from '../../features/charts/MonthBars'
import { sayCount } from '../../features/charts/say'
import { classes, Segmented } from '../../ui'
import type { Ways } from './ways'

const SERIES = [
  { id: 'ratings', title: '评价', unit: '份', tone: 'calm' },
  { id: 'complaints', title: '投诉', unit: '件', tone: 'warm' },
  { id: 'suggestions', title: '建议', unit: '件', tone: 'plain' },
  { id: 'thanks', title: '感谢', unit: '份', tone: 'good' },
] as const

export function Trend({ overview, ways }: { overview: Overview; ways: Ways }) {
  const { trend, facet, period } = overview
  const series = facet === null ? SERIES : SERIES.filter(({ id }) => id === 'complaints')
  const [shown, setShown] = useState<keyof Volume>('complaints')
  const year = period.id.slice(0, 4)
  const lastYear = String(Number(year) - 1)
  return (
    <ChartCard
      id="trend"
      title="走势"
      note={`${year}年各月，点一个月看那个月`}
      table={{
        label: `${year}年各月`,
        head: ['月份', ...series.flatMap(({ title }) => [title, `${title} ${lastYear}`])],
        rows: trend.map(({ label, now, lastYear: before }) => [
          label,
          ...series.flatMap(({ id }) => [now === null ? '' : sayCount(now[id]), sayCount(before[id])]),
        ]),
      }}
    >
      {series.length > 1 && (
        <View className="trend__choose">
          <Segmented
            id="trend-kind"
            label="看哪一种的走势"
            options={series.map(({ id, title }) => ({ id, label: title }))}
            value={shown}
            onChange={setShown}
          />
        </View>
      )}
      <View className="trend__all">
        {series.map(({ id, title, unit, tone }) => (
          <View key={id} className={classes('trend__one', series.length > 1 && id !== shown && 'trend__one--later')}>
            <View className="trend__title">
              {title}（{unit}）
            </View>
            <MonthBars
              id={`trend-${id}`}
              name={title}
              unit={unit}
              tone={tone}
              months={trend.map(({ id: month, label, within, now, lastYear: before }) => ({
                id: month,
                label,
                within,
                now: now?.[id],
                before: before[id],
              }))}
              onOpen={ways.month}
            />
          </View>
        ))}
      </View>
      <View className="chart-key">
        <View className="chart-key__item">
          <View className="chart-key__mark" />
          {year}年
        </View>
        <View className="chart-key__item">
          <View className="chart-key__mark chart-key__mark--before" />
          {lastYear}年同月
        </View>
        <View className="chart-key__item">
          <View className="chart-key__mark chart-key__mark--few" />
          人太少，不显示
        </View>
      </View>
    </ChartCard>
  )
}
