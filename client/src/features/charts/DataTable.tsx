/**
 * The figures behind a chart as a real table, for those who read and those who listen. The first column stays when the
 * rest is moved aside.
 *
 *   <DataTable label="各月评价" head={['月份', '今年', '去年']} rows={[['9月', '469', '※']]} />
 */
import { ScrollView, View } from '@tarojs/components'
import { classes, isH5, spokenAs } from '../../ui'
import './charts.scss'

export interface TableOf {
  label: string
  head: string[]
  rows: string[][]
}

export function DataTable({ id, label, head, rows }: TableOf & { id?: string }) {
  return (
    <ScrollView scrollX className="data-table" enhanced showScrollbar={false} {...focusable(label)}>
      <View
        id={id}
        className={classes('data-table__table', head.length > 4 && 'data-table__table--wide')}
        {...spokenAs('table', label)}
      >
        <View className="data-table__row data-table__row--head" {...spokenAs('row')}>
          {head.map((title, index) => (
            <View key={index} className={cellClass(index)} {...spokenAs('columnheader')}>
              {title}
            </View>
          ))}
        </View>
        {rows.map((cells) => (
          <View key={cells[0]} className="data-table__row" {...spokenAs('row')}>
            {cells.map((cell, index) => (
              <View key={index} className={cellClass(index)} {...spokenAs(index === 0 ? 'rowheader' : 'cell')}>
                {cell}
              </View>
            ))}
          </View>
        ))}
      </View>
    </ScrollView>
  )
}

function cellClass(index: number): string {
  return classes('data-table__cell', index === 0 && 'data-table__cell--first')
}

/** What scrolls must be reachable by the keyboard too. */
export function focusable(label: string): Record<string, unknown> {
  return isH5 ? { tabIndex: 0, role: 'region', 'aria-label': `${label}，可左右滚动` } : {}
}
