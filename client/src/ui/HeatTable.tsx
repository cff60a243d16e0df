/**
 * A table whose cells are the darker the higher the figure; the figure itself is always there.
 *
 *   <HeatTable corner="科室" columns={attitudes} rows={[{ id: 'd1', label: '心内科', values: [3, null, 0] }]} />
 */
import { ScrollView, View } from '@tarojs/components'
import './HeatTable.scss'
import { Pressable } from './Pressable'
import { classes } from './platform'

export interface HeatTableProps {
  corner: string
  columns: readonly { id: string; label: string }[]
  rows: readonly { id: string; label: string; values: readonly (number | null)[]; onClick?: () => void }[]
}

/** Steps, not a slide: five shades are told apart, fifty are not. */
const STEPS = 5

export function HeatTable({ corner, columns, rows }: HeatTableProps) {
  const top = Math.max(1, ...rows.flatMap(({ values }) => values.map((value) => value ?? 0)))
  return (
    <View className="nu-heat">
      <ScrollView scrollX className="nu-heat__scroll">
        <View className="nu-heat__table" style={`min-width:${String(88 + columns.length * 38)}px`} {...role('table')}>
          <View className="nu-heat__row nu-heat__row--head" {...role('row')}>
            <View className="nu-heat__name" {...role('columnheader')}>
              {corner}
            </View>
            {columns.map(({ id, label }) => (
              <View key={id} className="nu-heat__cell" {...role('columnheader')}>
                {label}
              </View>
            ))}
          </View>
          {rows.map((row) => (
            <View key={row.id} className="nu-heat__row" {...role('row')}>
              <View className="nu-heat__name" {...role('rowheader')}>
                {row.onClick === undefined ? (
                  row.label
                ) : (
                  <Pressable className="nu-heat__link" role="link" onClick={row.onClick}>
                    {row.label}
                  </Pressable>
                )}
              </View>
              {columns.map(({ id }, index) => {
                const value = row.values[index] ?? null
                return (
                  <View
                    key={id}
                    className={classes('nu-heat__cell', `nu-heat__cell--${String(step(value, top))}`)}
                    {...role('cell')}
                  >
                    {value ?? '·'}
                  </View>
                )
              })}
            </View>
          ))}
        </View>
      </ScrollView>
      {rows.some(({ values }) => values.includes(null)) && (
        <View className="nu-heat__note">“·” 表示人数太少，不显示。</View>
      )}
    </View>
  )
}

function step(value: number | null, top: number): number {
  return value === null || value === 0 ? 0 : Math.max(1, Math.ceil((value / top) * STEPS))
}

function role(name: string): Record<string, string> {
  return process.env.TARO_ENV === 'h5' ? { role: name } : {}
}
