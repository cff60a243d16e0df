/** Every department in one line: a table to sort on a desktop, cards in the same order on a phone. */
import { View } from '@tarojs/components'
import type { Overview, Rate } from '@nuanyu/types/reports'
import { useState } from 'react'
import { sayBriefN, sayCount, sayMean, sayRate } from '../../features/charts/say'
import { Button, Card, classes, EmptyState, Icon, isH5, Pressable, SelectInput } from '../../ui'

type Row = Overview['departments'][number]

interface Column {
  id: string
  title: string
  /** What is sorted by; null (withheld or nothing) always goes last. */
  by: (row: Row) => number | null
  said: (row: Row) => string
  /** The n behind a rate. */
  behind?: (row: Row) => string
  /** What one looks for first. */
  first: 'high' | 'low'
}

/** Shown from 5 on, but compared with others only from 10 on: a rank on so few would mislead. */
const RANKED_FROM = 10

function ranked({ n, value }: Rate): number | null {
  return n !== null && n >= RANKED_FROM ? value : null
}

const COLUMNS: readonly Column[] = [
  { id: 'overdue', title: '逾期', by: (row) => row.overdueNow, said: (row) => sayCount(row.overdueNow), first: 'high' },
  {
    id: 'complaints',
    title: '投诉',
    by: (row) => row.complaints,
    said: (row) => sayCount(row.complaints),
    first: 'high',
  },
  { id: 'ratings', title: '评价', by: (row) => row.ratings, said: (row) => sayCount(row.ratings), first: 'high' },
  { id: 'thanks', title: '感谢', by: (row) => row.thanks, said: (row) => sayCount(row.thanks), first: 'high' },
  { id: 'stars', title: '平均星级', by: (row) => ranked(row.stars), said: (row) => sayMean(row.stars), first: 'low' },
  {
    id: 'response',
    title: '响应率',
    by: (row) => ranked(row.rates.response),
    said: (row) => sayRate(row.rates.response),
    behind: (row) => sayBriefN(row.rates.response),
    first: 'low',
  },
  {
    id: 'solved',
    title: '解决率',
    by: (row) => ranked(row.rates.solved),
    said: (row) => sayRate(row.rates.solved),
    behind: (row) => sayBriefN(row.rates.solved),
    first: 'low',
  },
  {
    id: 'satisfied',
    title: '满意率',
    by: (row) => ranked(row.rates.satisfied),
    said: (row) => sayRate(row.rates.satisfied),
    behind: (row) => sayBriefN(row.rates.satisfied),
    first: 'low',
  },
]

/** On a phone the rest waits behind one tap. */
const FIRST_SHOWN = 8

type Order = { column: string; from: 'high' | 'low' }

interface DepartmentsProps {
  rows: Row[]
  /** Absent where one is already there. */
  onOpen?: ((id: string) => void) | undefined
}

/** What has no department yet is counted, and is no place to go to. */
export const NOWHERE = 'none'

export function Departments({ rows, onOpen }: DepartmentsProps) {
  const [order, setOrder] = useState<Order>({ column: 'overdue', from: 'high' })
  const [all, setAll] = useState(false)
  const sorted = sortRows(rows, order)
  const sortBy = (column: Column) =>
    setOrder((before) =>
      before.column === column.id
        ? { column: column.id, from: before.from === 'high' ? 'low' : 'high' }
        : { column: column.id, from: column.first },
    )

  return (
    <Card
      id="departments"
      title="各科室"
      note="少于 5 人的、能推算出少于 5 人的显示为“※”；n 少于 10 的比率不参与排序"
      className="departments"
    >
      {rows.length === 0 ? (
        <EmptyState icon="building" title="这段时间没有科室收到反馈" />
      ) : (
        <>
          <View className="departments__sort">
            <SelectInput
              id="departments-sort"
              label="排序"
              options={COLUMNS.map(({ id, title, first }) => ({
                id,
                label: `按${title}从${first === 'high' ? '高到低' : '低到高'}`,
              }))}
              value={order.column}
              onChange={(id) => {
                const column = COLUMNS.find((known) => known.id === id)
                if (column) setOrder({ column: id, from: column.first })
              }}
            />
          </View>
          <View className="departments__table" {...role('table')}>
            <View className="department department--head" {...role('row')}>
              <View className="department__name" {...role('columnheader')}>
                科室
              </View>
              {COLUMNS.map((column) => (
                <View
                  key={column.id}
                  className="department__cell"
                  {...role('columnheader')}
                  {...(isH5 && order.column === column.id
                    ? { 'aria-sort': order.from === 'high' ? 'descending' : 'ascending' }
                    : {})}
                >
                  <Pressable
                    id={`sort-${column.id}`}
                    className={classes('department__sort', order.column === column.id && 'department__sort--on')}
                    onClick={() => sortBy(column)}
                  >
                    <View className="department__sort-inside">
                      {column.title}
                      {order.column === column.id && (
                        <Icon name={order.from === 'high' ? 'arrow-down' : 'arrow-up'} size={14} />
                      )}
                    </View>
                  </Pressable>
                </View>
              ))}
            </View>
            {sorted.map((row, index) => (
              <View
                key={row.id}
                id={`department-${row.id}`}
                className={classes('department', !all && index >= FIRST_SHOWN && 'department--later')}
                {...role('row')}
              >
                <View className="department__name" {...role('rowheader')}>
                  {onOpen && row.id !== NOWHERE ? (
                    <Pressable
                      id={`department-open-${row.id}`}
                      className="department__open"
                      label={`看${row.name}`}
                      onClick={() => onOpen(row.id)}
                    >
                      {row.name}
                      <Icon name="chevron-right" size={16} />
                    </Pressable>
                  ) : (
                    row.name
                  )}
                </View>
                {COLUMNS.map(({ id, title, said, behind }) => (
                  <View
                    key={id}
                    className={classes(
                      'department__cell',
                      `department__cell--${id}`,
                      id === 'overdue' && (row.overdueNow === 0 ? 'department__cell--fine' : 'department__cell--bad'),
                    )}
                    {...role('cell')}
                  >
                    <View className="department__label">{title}</View>
                    <View className="department__value">
                      {id === 'overdue' && row.overdueNow > 0 && <Icon name="alert" size={16} />}
                      {said(row)}
                    </View>
                    {behind && <View className="department__n">{behind(row)}</View>}
                  </View>
                ))}
              </View>
            ))}
          </View>
          {!all && rows.length > FIRST_SHOWN && (
            <View className="departments__all">
              <Button id="departments-all" kind="quiet" onClick={() => setAll(true)}>
                看全部 {rows.length} 个科室
              </Button>
            </View>
          )}
        </>
      )}
    </Card>
  )
}

function sortRows(rows: Row[], { column, from }: Order): Row[] {
  const by = COLUMNS.find(({ id }) => id === column)?.by
  if (!by) return rows
  return [...rows].sort((a, b) => {
    const [left, right] = [by(a), by(b)]
    if (left === right) return (b.complaints ?? 0) - (a.complaints ?? 0)
    if (left === null || right === null) return left === null ? 1 : -1
    return from === 'high' ? right - left : left - right
  })
}

function role(name: string): Record<string, string> {
  return isH5 ? { role: name } : {}
}
