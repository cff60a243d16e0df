/** A year: what is off and what is worked in a sentence, a notice to paste, and every day to tap. */
import { View } from '@tarojs/components'
import { type CalendarKind, type CalendarYear, yearOf } from '@nuanyu/types/settings'
import { fieldId } from '../../features/form/FormField'
import { Card, classes, Field, heading, Pressable } from '../../ui'
import { dayNumber, type DayMark, isWeekend, markOf, monthGrid, sayDays, tapped } from './days'
import type { PartProps } from './part'
import { PasteBox } from './PasteBox'

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1)
const WEEK = ['一', '二', '三', '四', '五', '六', '日']
const MARKS = { holiday: '休', workday: '班' } as const
const SPOKEN = { holiday: '放假', workday: '调休上班' } as const

export function CalendarPart({ kind, value, onChange, problems }: PartProps<CalendarYear>) {
  const year = yearOf(kind as CalendarKind)
  return (
    <>
      <Card id={fieldId('value.holidays')} title={`${String(year)} 年`}>
        <Field label={`放假 ${String(value.holidays.length)} 天`} error={problems.holidays}>
          <View id="calendar-holidays">{sayDays(value.holidays) || '还没有录入'}</View>
        </Field>
        <Field label={`周末上班 ${String(value.makeUpWorkdays.length)} 天`} error={problems.makeUpWorkdays}>
          <View id="calendar-workdays">{sayDays(value.makeUpWorkdays) || '没有'}</View>
        </Field>
      </Card>
      {onChange && <PasteBox year={year} value={value} onChange={onChange} />}
      {onChange && (
        <View className="calendar__hint">点一天改它：工作日点成放假；周末点一次是放假，再点是调休上班，再点还原。</View>
      )}
      <View className="calendar">
        {MONTHS.map((month) => (
          <View key={month} className="month">
            <View className="month__name" {...heading(3)}>
              {month}月
            </View>
            <View className="month__days">
              {WEEK.map((name) => (
                <View key={name} className="month__week">
                  {name}
                </View>
              ))}
              {monthGrid(year, month).map((day, index) =>
                day === null ? (
                  <View key={`before-${String(index)}`} />
                ) : (
                  <Day
                    key={day}
                    day={day}
                    mark={markOf(value, day)}
                    {...(onChange ? { onTap: () => onChange(tapped(value, day)) } : {})}
                  />
                ),
              )}
            </View>
          </View>
        ))}
      </View>
    </>
  )
}

function Day({ day, mark, onTap }: { day: string; mark: DayMark; onTap?: () => void }) {
  const className = classes('day', mark !== null && `day--${mark}`, isWeekend(day) && 'day--weekend')
  const usual = isWeekend(day) ? '周末' : '工作日'
  const spoken = `${sayDays([day])}，${mark === null ? usual : SPOKEN[mark]}`
  const inside = (
    <View className="day__inside">
      {onTap && <View className="nu-spoken">{spoken}</View>}
      <View>{dayNumber(day)}</View>
      <View className="day__mark">{mark === null ? '' : MARKS[mark]}</View>
    </View>
  )
  if (!onTap) return <View className={className}>{inside}</View>
  return (
    <Pressable id={`day-${day}`} className={className} onClick={onTap}>
      {inside}
    </Pressable>
  )
}
