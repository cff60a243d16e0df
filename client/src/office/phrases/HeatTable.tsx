/** Phrases of every post against the kinds of post. The figure is always in the cell; the shade only guides the eye. */
import { ScrollView, View } from '@tarojs/components'
import type { HeatRow, HeatView, Tone } from '@nuanyu/types/handbook'
import { isH5 } from '../../ui'
import { FEW, sayCount } from '../../features/charts/say'

const STEPS = 4

interface HeatTableProps {
  columns: HeatView['columns']
  rows: HeatRow[]
  tone: Tone
}

export function HeatTable({ columns, rows, tone }: HeatTableProps) {
  const top = Math.max(1, ...rows.flatMap(({ counts }) => counts.map((count) => count ?? 0)))
  return (
    <ScrollView scrollX className="heard-heat" enhanced showScrollbar={false} {...focusable()}>
      <View className="heard-heat__table" {...role('table')}>
        <View className="heard-heat__row heard-heat__row--head" {...role('row')}>
          <View className="heard-heat__name" {...role('columnheader')}>
            用语
          </View>
          {columns.map(({ id, label }) => (
            <View key={id} className="heard-heat__cell" {...role('columnheader')}>
              {label}
            </View>
          ))}
          <View className="heard-heat__cell heard-heat__cell--total" {...role('columnheader')}>
            合计
          </View>
        </View>
        <View className="heard-heat__row heard-heat__row--n" {...role('row')}>
          <View className="heard-heat__name" {...role('rowheader')}>
            评价份数
          </View>
          {columns.map(({ id, ratings }) => (
            <View key={id} className="heard-heat__cell" {...role('cell')}>
              {ratings === null ? `n ${FEW}` : `n=${String(ratings)}`}
            </View>
          ))}
          <View className="heard-heat__cell" {...role('cell')} />
        </View>
        {rows.map(({ id, text, retired, counts, total }) => (
          <View key={id} id={`heat-${id}`} className="heard-heat__row" {...role('row')}>
            <View className="heard-heat__name" {...role('rowheader')}>
              {text}
              {retired && '（已撤下）'}
            </View>
            {columns.map((column, index) => {
              const count = counts[index] ?? null
              return (
                <View
                  key={column.id}
                  className={`heard-heat__cell heard-heat__cell--${tone}-${shadeOf(count, top)}`}
                  {...role('cell')}
                >
                  {sayCount(count)}
                </View>
              )
            })}
            <View className="heard-heat__cell heard-heat__cell--total" {...role('cell')}>
              {sayCount(total)}
            </View>
          </View>
        ))}
      </View>
    </ScrollView>
  )
}

function shadeOf(count: number | null, top: number): string {
  if (count === null) return 'few'
  return String(count === 0 ? 0 : Math.max(1, Math.ceil((count / top) * STEPS)))
}

function role(name: string): Record<string, string> {
  return isH5 ? { role: name } : {}
}

/** What scrolls must be reachable by the keyboard too. */
function focusable(): Record<string, unknown> {
  return isH5 ? { tabIndex: 0, role: 'region', 'aria-label': '各岗位通用的话，左右滚动' } : {}
}
