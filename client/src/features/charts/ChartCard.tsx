/**
 * A chart, and one tap behind it the table it is drawn from.
 *
 *   <ChartCard id="trend" title="走势" table={{ label, head, rows }}><MonthBars … /></ChartCard>
 */
import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { Button, Card } from '../../ui'
import './charts.scss'
import { DataTable, type TableOf } from './DataTable'

interface ChartCardProps {
  id: string
  title: string
  note?: ReactNode
  aside?: ReactNode
  table: TableOf
  className?: string
  children: ReactNode
}

export function ChartCard({ id, title, note, aside, table, className, children }: ChartCardProps) {
  const [asTable, setAsTable] = useState(false)
  return (
    <Card
      id={id}
      title={title}
      note={note}
      className={className}
      aside={
        <View className="chart-tools">
          {aside}
          {table.rows.length > 0 && (
            <Button
              id={`${id}-as-table`}
              kind="quiet"
              small
              inline
              label={`${title}：${asTable ? '看图' : '看数据表'}`}
              onClick={() => setAsTable(!asTable)}
            >
              {asTable ? '看图' : '看数据表'}
            </Button>
          )}
        </View>
      }
    >
      {asTable ? <DataTable id={`${id}-table`} {...table} /> : children}
    </Card>
  )
}
