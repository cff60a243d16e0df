/**
 * Columns over time, out of plain views: the same on both targets, and readable without seeing the drawing.
 *
 *   <TrendChart
 *     series={[{ label: '评价', color: 1 }, { label: '投诉', color: 2 }]}
 *     points={[{ key: '2026-11', label: '11月', values: [42, null] }]}
 *   />
 */
import { ScrollView, View } from '@tarojs/components'
import './TrendChart.scss'

export interface TrendSeries {
  label: string
  color: 1 | 2 | 3 | 4 | 5 | 6
}

export interface TrendPoint {
  key: string
  label: string
  /** One a series; null: too few people to show. */
  values: readonly (number | null)[]
}

export interface TrendChartProps {
  series: readonly TrendSeries[]
  points: readonly TrendPoint[]
  /** Height of the drawing in px. */
  height?: number
}

export function TrendChart({ series, points, height = 148 }: TrendChartProps) {
  const top = Math.max(1, ...points.flatMap(({ values }) => values.map((value) => value ?? 0)))
  return (
    <View className="nu-trend">
      <View className="nu-trend__key">
        {series.map(({ label, color }) => (
          <View key={label} className="nu-trend__series">
            <View className="nu-trend__swatch" style={`background:var(--chart-${String(color)})`} />
            {label}
          </View>
        ))}
      </View>
      <ScrollView scrollX className="nu-trend__scroll" enhanced showScrollbar={false}>
        <View className="nu-trend__points" style={`min-width:${String(points.length * (series.length * 24 + 6))}px`}>
          {points.map((point) => (
            <View key={point.key} className="nu-trend__point" aria-label={spoken(point, series)}>
              <View className="nu-trend__columns" style={`height:${String(height)}px`}>
                {series.map(({ label, color }, index) => {
                  const value = point.values[index] ?? null
                  return (
                    <View key={label} className="nu-trend__column">
                      <View className="nu-trend__value">{value ?? '·'}</View>
                      <View
                        className="nu-trend__bar"
                        style={`height:${String(barHeight(value, top, height))}px;background:var(--chart-${String(color)})`}
                      />
                    </View>
                  )
                })}
              </View>
              <View className="nu-trend__label">{point.label}</View>
            </View>
          ))}
        </View>
      </ScrollView>
      {points.some(({ values }) => values.includes(null)) && (
        <View className="nu-trend__note">“·” 表示人数太少，不显示。</View>
      )}
    </View>
  )
}

/** The figure above a column needs about 22 px of the drawing. */
function barHeight(value: number | null, top: number, height: number): number {
  if (value === null) return 0
  return value === 0 ? 1 : Math.max(2, Math.round((value / top) * (height - 24)))
}

function spoken(point: TrendPoint, series: readonly TrendSeries[]): string {
  const parts = series.map(({ label }, index) => {
    const value = point.values[index] ?? null
    return `${label} ${value === null ? '不显示' : String(value)}`
  })
  return `${point.label}：${parts.join('，')}`
}
