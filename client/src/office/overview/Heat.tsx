/** Departments against attitudes. The figure is always in the cell; the shade only guides the eye. */
import { ScrollView, View } from '@tarojs/components'
import type { Overview } from '@nuanyu/types/reports'
import { isH5 } from '../../ui'
import { FEW } from './figures'

/** Steps, not a slide: five shades are told apart, fifty are not. */
const STEPS = 5

export function Heat({ columns, rows }: Overview['attitudes']) {
  const top = Math.max(1, ...rows.flatMap(({ counts }) => counts.map((count) => count ?? 0)))
  return (
    <ScrollView scrollX className="heat" enhanced showScrollbar={false}>
      <View className="heat__table" {...role('table')}>
        <View className="heat__row heat__row--head" {...role('row')}>
          <View className="heat__name" {...role('columnheader')}>
            科室
          </View>
          {columns.map(({ id, label }) => (
            <View key={id} className="heat__cell" {...role('columnheader')}>
              <ColumnTitle label={label} />
            </View>
          ))}
        </View>
        {rows.map(({ id, name, counts }) => (
          <View key={id} className="heat__row" {...role('row')}>
            <View className="heat__name" {...role('rowheader')}>
              {name}
            </View>
            {columns.map((column, index) => {
              const count = counts[index] ?? null
              return (
                <View key={column.id} className={`heat__cell heat__cell--${shadeOf(count, top)}`} {...role('cell')}>
                  {count ?? FEW}
                </View>
              )
            })}
          </View>
        ))}
      </View>
    </ScrollView>
  )
}

/** “生 · 爱理不理”: the one word large, what it means small below. */
function ColumnTitle({ label }: { label: string }) {
  const [word, meaning] = label.split(/\s*·\s*/)
  return (
    <View className="heat__title">
      <View className="heat__word">{word}</View>
      {meaning !== undefined && <View className="heat__meaning">{meaning}</View>}
    </View>
  )
}

function shadeOf(count: number | null, top: number): string {
  if (count === null) return 'few'
  return String(count === 0 ? 0 : Math.max(1, Math.ceil((count / top) * STEPS)))
}

function role(name: string): Record<string, string> {
  return isH5 ? { role: name } : {}
}
