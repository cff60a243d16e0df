/** Every department in one line: a table to sort on a desktop, cards in the same order on a phone. */
import { View } from '@tarojs/components'
import type { PlaceRow } from '@nuanyu/types/reports'
import { useState } from 'react'
import { Button, Card, classes, EmptyState, Icon, isH5, Pressable, SelectInput } from '../../ui'
import { type Column, COLUMNS, type Order, OVERDUE_COLUMN, rank, sayOrder } from './rank'

/** On a phone the rest waits behind one tap. */
const FIRST_SHOWN = 8

interface DepartmentsProps {
  rows: PlaceRow[]
  /** Absent where one is already there. */
  onOpen?: ((id: string) => void) | undefined
}

/** What has no department yet is counted, and is no place to go to. */
export const NOWHERE = 'none'

export function Departments({ rows, onOpen }: DepartmentsProps) {
  const [order, setOrder] = useState<Order>({ column: OVERDUE_COLUMN, from: 'high' })
  const [all, setAll] = useState(false)
  const { ranked, others } = rank(rows, order)
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
      note="少于 5 人的、能推算出少于 5 人的显示为“※”；少于 10 的不排名次"
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
            {order.column === OVERDUE_COLUMN && <Line id="departments-order">{sayOrder(order)}</Line>}
            {ranked.map((row, index) => (
              <DepartmentRow key={row.id} row={row} later={!all && index >= FIRST_SHOWN} onOpen={onOpen} />
            ))}
            {others.length > 0 && (
              <Line id="departments-unranked" later={!all && ranked.length >= FIRST_SHOWN}>
                {sayOrder(order)}
              </Line>
            )}
            {others.map((row, index) => (
              <DepartmentRow
                key={row.id}
                row={row}
                later={!all && ranked.length + index >= FIRST_SHOWN}
                onOpen={onOpen}
              />
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

/** A quiet line between rows, as wide as all of them. */
function Line({ id, later = false, children }: { id: string; later?: boolean; children: string }) {
  return (
    <View className={classes('departments__line', later && 'departments__line--later')} {...role('row')}>
      <View id={id} {...role('cell')}>
        {children}
      </View>
    </View>
  )
}

interface DepartmentRowProps {
  row: PlaceRow
  /** Waits behind one tap on a phone. */
  later: boolean
  onOpen: DepartmentsProps['onOpen']
}

function DepartmentRow({ row, later, onOpen }: DepartmentRowProps) {
  return (
    <View id={`department-${row.id}`} className={classes('department', later && 'department--later')} {...role('row')}>
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
            id === OVERDUE_COLUMN && (row.overdueNow === 0 ? 'department__cell--fine' : 'department__cell--bad'),
          )}
          {...role('cell')}
        >
          <View className="department__label">{title}</View>
          <View className="department__value">
            {id === OVERDUE_COLUMN && row.overdueNow > 0 && <Icon name="alert" size={16} />}
            {said(row)}
          </View>
          {behind && <View className="department__n">{behind(row)}</View>}
        </View>
      ))}
    </View>
  )
}

function role(name: string): Record<string, string> {
  return isH5 ? { role: name } : {}
}
