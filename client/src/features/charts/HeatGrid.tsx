/**
 * Counts by two things. It is a table: the figure is always in the cell, and the shade only guides the eye.
 *
 *   <HeatGrid id="attitudes" label="科室和态度" corner="科室" columns={…} rows={…} onRow={openDepartment} />
 */
import { ScrollView, View } from '@tarojs/components'
import type { Heat } from '@nuanyu/types/reports'
import { Button, classes, Pressable, spokenAs } from '../../ui'
import { useState } from 'react'
import './charts.scss'
import { focusable } from './DataTable'
import { sayCount, shadeOf } from './say'

/** On a phone the rest waits behind one tap. */
const AT_ONCE = 10

interface HeatGridProps extends Heat {
  id: string
  label: string
  corner: string
  onRow?: ((id: string) => void) | undefined
  onColumn?: ((id: string) => void) | undefined
  /** Whether a row leads somewhere. */
  opens?: (id: string) => boolean
}

export function HeatGrid({ id, label, corner, columns, rows, onRow, onColumn, opens = () => true }: HeatGridProps) {
  const [all, setAll] = useState(false)
  const top = Math.max(1, ...rows.flatMap(({ counts }) => counts.map((count) => count ?? 0)))
  return (
    <>
      <ScrollView scrollX className="heat" enhanced showScrollbar={false} {...focusable(label)}>
        <View
          className="heat__table"
          style={`min-width:calc(5.2 * var(--fs-body) + ${String(columns.length)} * (var(--target) + 4px))`}
          {...spokenAs('table', label)}
        >
          <View className="heat__row heat__row--head" {...spokenAs('row')}>
            <View className="heat__name" {...spokenAs('columnheader')}>
              {corner}
            </View>
            {columns.map((column) => (
              <View key={column.id} className="heat__cell" {...spokenAs('columnheader')}>
                {onColumn ? (
                  <Pressable
                    id={`${id}-column-${column.id}`}
                    className="heat__press"
                    label={`只看${column.label}`}
                    onClick={() => onColumn(column.id)}
                  >
                    <ColumnTitle label={column.label} />
                  </Pressable>
                ) : (
                  <ColumnTitle label={column.label} />
                )}
              </View>
            ))}
          </View>
          {rows.map((row, index) => (
            <View
              key={row.id}
              className={classes('heat__row', !all && index >= AT_ONCE && 'heat__row--later')}
              {...spokenAs('row')}
            >
              <View className="heat__name" {...spokenAs('rowheader')}>
                {onRow && opens(row.id) ? (
                  <Pressable
                    id={`${id}-row-${row.id}`}
                    className="heat__press heat__press--row"
                    label={`看${row.name}`}
                    onClick={() => onRow(row.id)}
                  >
                    {row.name}
                  </Pressable>
                ) : (
                  row.name
                )}
              </View>
              {columns.map((column, at) => {
                const count = row.counts[at] ?? null
                return (
                  <View
                    key={column.id}
                    className={`heat__cell heat__cell--${shadeOf(count, top)}`}
                    {...spokenAs('cell')}
                  >
                    {sayCount(count)}
                  </View>
                )
              })}
            </View>
          ))}
        </View>
      </ScrollView>
      {!all && rows.length > AT_ONCE && (
        <View className="heat__all">
          <Button id={`${id}-all`} kind="quiet" onClick={() => setAll(true)}>
            看全部 {rows.length} 行
          </Button>
        </View>
      )}
    </>
  )
}

/** “生 · 爱理不理”: the one word large, what it means small below. */
function ColumnTitle({ label }: { label: string }) {
  const [word, meaning] = label.split(/\s*·\s*/)
  return (
    <View className="heat__title">
      <View className={meaning === undefined ? 'heat__words' : 'heat__word'}>{word}</View>
      {meaning !== undefined && <View className="heat__meaning">{meaning}</View>}
    </View>
  )
}
