/** One table; on a phone it moves sideways under its first column. A shade guides the eye, the number is always there. */
import { ScrollView, View } from '@tarojs/components'
import type { ReportTable as Table } from '@nuanyu/types/monthly'
import { focusable } from '../../features/charts/DataTable'
import { classes, isH5 } from '../../ui'

export function ReportTable({ table }: { table: Table }) {
  const { id, title, columns, rows } = table
  const top = Math.max(
    1,
    ...rows.flatMap(({ cells }) => cells.slice(1).map((cell) => (typeof cell === 'number' ? cell : 0))),
  )
  const shadeOf = (cell: string | number, index: number) =>
    table.heat &&
    index > 0 &&
    typeof cell === 'number' &&
    cell > 0 &&
    `report__cell--${String(Math.ceil((cell / top) * 3))}`
  return (
    <View id={`report-table-${id}`} className="report__table">
      <View className="report__caption">{title}</View>
      <ScrollView scrollX className="report__scroll" enhanced showScrollbar={false} {...focusable(title)}>
        <View className={classes('report__grid', columns.length > 4 && 'report__grid--wide')} {...role('table')}>
          <View className="report__row report__row--head" {...role('row')}>
            {columns.map(({ id: column, label }, index) => (
              <View
                key={column}
                className={classes('report__cell', index === 0 && 'report__cell--name')}
                {...role('columnheader')}
              >
                {label}
              </View>
            ))}
          </View>
          {rows.map((row) => (
            <View key={row.id} className="report__row" {...role('row')}>
              {row.cells.map((cell, index) => (
                <View
                  key={columns[index]?.id ?? String(index)}
                  className={classes('report__cell', index === 0 && 'report__cell--name', shadeOf(cell, index))}
                  {...role(index === 0 ? 'rowheader' : 'cell')}
                >
                  {cell}
                </View>
              ))}
            </View>
          ))}
        </View>
      </ScrollView>
    </View>
  )
}

function role(name: string): Record<string, string> {
  return isH5 ? { role: name } : {}
}
