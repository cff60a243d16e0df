import { View } from '@tarojs/components'
import { WEEK, weeksOf } from '../../features/clinic/month'
import { sayMonthDay } from '../../features/time/day'
import { classes, Pressable } from '../../ui'

interface MonthGridProps {
  month: string
  today: string
  chosen: string | undefined
  countOf: (day: string) => number
  onChoose: (day: string) => void
}

export function MonthGrid({ month, today, chosen, countOf, onChoose }: MonthGridProps) {
  return (
    <View className="month">
      <View className="month__week">
        {WEEK.map((name) => (
          <View key={name} className="month__name">
            {name}
          </View>
        ))}
      </View>
      {weeksOf(month).map((week, index) => (
        <View key={index} className="month__week">
          {week.map((day, column) =>
            day === null ? (
              <View key={column} className="month__day" />
            ) : (
              <Day
                key={column}
                day={day}
                count={countOf(day)}
                today={day === today}
                chosen={day === chosen}
                onChoose={() => onChoose(day)}
              />
            ),
          )}
        </View>
      ))}
    </View>
  )
}

interface DayProps {
  day: string
  count: number
  today: boolean
  chosen: boolean
  onChoose: () => void
}

/** Only a day that has something can be tapped: how many, in figures, not by a dot alone. */
function Day({ day, count, today, chosen, onChoose }: DayProps) {
  const inside = (
    <>
      <View className="month__date">{Number(day.slice(8))}</View>
      <View className="month__count">{count > 0 ? `${String(count)}场` : today ? '今天' : ''}</View>
    </>
  )
  const names = classes(
    'month__day',
    today && 'month__day--today',
    count > 0 && 'month__day--full',
    chosen && 'month__day--on',
  )
  if (count === 0) return <View className={names}>{inside}</View>
  return (
    <Pressable
      id={`clinics-day-${day}`}
      role="radio"
      checked={chosen}
      label={`${sayMonthDay(day)}${today ? '，今天' : ''}，${String(count)} 场`}
      className={names}
      onClick={onChoose}
    >
      {inside}
    </Pressable>
  )
}
