import { View } from '@tarojs/components'
import Taro, { usePullDownRefresh } from '@tarojs/taro'
import { useState } from 'react'
import { usePages } from '../../cloud'
import { byDay, monthsAfter, sayMonth } from '../../features/clinic/month'
import { sayDay, useToday } from '../../features/time/when'
import { Columns, EmptyState, Icon, Pressable, QueryView } from '../../ui'
import { Cards } from './Cards'
import { MonthGrid } from './MonthGrid'
import type { CardActions, KindFilter } from './props'
import { useWhole } from './useWhole'

/** A month at a glance; a tap on a day leaves only what is on it. */
export function CalendarView({ kind, onAll: _onAll, ...cards }: CardActions & KindFilter) {
  const today = useToday()
  const [month, setMonth] = useState(today.slice(0, 7))
  const [day, setDay] = useState<string>()
  const list = usePages('clinic.list', { month, ...(kind === '' ? {} : { kind }) })
  useWhole(list, true)
  usePullDownRefresh(() => void list.reload().finally(() => Taro.stopPullDownRefresh()))
  const days = byDay(list.items ?? [])
  const turn = (months: number) => {
    setMonth(monthsAfter(month, months))
    setDay(undefined)
  }
  return (
    <Columns>
      <View className="clinics-month">
        <View className="clinics-month__head">
          <Turn id="clinics-month-before" label="上个月" icon="back" onClick={() => turn(-1)} />
          <View id="clinics-month" className="clinics-month__name">
            {sayMonth(month)}
          </View>
          <Turn id="clinics-month-after" label="下个月" icon="chevron-right" onClick={() => turn(1)} />
        </View>
        <MonthGrid
          month={month}
          today={today}
          chosen={day}
          countOf={(one) => days.get(one)?.length ?? 0}
          onChoose={(one) => setDay(one === day ? undefined : one)}
        />
      </View>
      <View>
        <QueryView
          loading={list.loading}
          data={list.items}
          error={list.error}
          onRetry={() => void list.reload()}
          isEmpty={(items) => items.length === 0}
          empty={
            <EmptyState
              id="clinics-month-empty"
              icon="calendar"
              title={`${sayMonth(month)}没有${kind === '' ? '' : '这一类'}活动`}
              advice="可以翻到别的月份看看"
            />
          }
        >
          {(items) => (
            <>
              <View id="clinics-day" className="clinics-month__day">
                {day === undefined ? `${sayMonth(month)}，共 ${String(items.length)} 场` : sayDay(day, today)}
              </View>
              <Cards {...cards} items={day === undefined ? items : (days.get(day) ?? [])} />
            </>
          )}
        </QueryView>
      </View>
    </Columns>
  )
}

interface TurnProps {
  id: string
  label: string
  icon: 'back' | 'chevron-right'
  onClick: () => void
}

function Turn({ id, label, icon, onClick }: TurnProps) {
  return (
    <Pressable id={id} label={label} className="clinics-month__turn" onClick={onClick}>
      <Icon name={icon} />
    </Pressable>
  )
}
