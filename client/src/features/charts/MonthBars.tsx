/**
 * The months of a year, each beside the same month a year before: this year's bar is full and has its figure above it,
 * last year's is an outline. A month is a target; those of the period that is looked at have their name underlined.
 *
 *   <MonthBars id="trend-ratings" unit="份" months={[{ id: '2026-09', label: '9月', within: true, now: 469, before: 0 }]} />
 */
import { View } from '@tarojs/components'
import { classes, Pressable } from '../../ui'
import './charts.scss'
import { sayBriefly, shareOf, WITHHELD } from './say'

export interface MonthPair {
  id: string
  label: string
  within: boolean
  /** Undefined: has not begun. */
  now: number | null | undefined
  before: number | null
}

interface MonthBarsProps {
  id: string
  /** What is counted, for who listens. */
  name: string
  unit: string
  tone: 'calm' | 'warm' | 'good' | 'plain'
  months: readonly MonthPair[]
  onOpen?: (month: string) => void
}

export function MonthBars({ id, name, unit, tone, months, onOpen }: MonthBarsProps) {
  const top = Math.max(1, ...months.flatMap(({ now, before }) => [now ?? 0, before ?? 0]))
  // A year that holds nothing takes no room.
  const paired = months.some(({ before }) => before !== 0)
  const said = (count: number | null) => (count === null ? WITHHELD : `${String(count)} ${unit}`)
  return (
    <View id={id} className="months">
      {months.map((month) => {
        const { now, before } = month
        const inside = (
          <View className={classes('month', month.within && 'month--within')}>
            <View className="month__stack">
              <View className="month__value">{now === undefined ? '' : sayBriefly(now)}</View>
              <View className="month__pair">
                {paired && (
                  <View
                    className={classes('month__bar', before === null ? 'month__bar--few' : 'month__bar--before')}
                    style={`height:${before === null ? '8px' : `${String(shareOf(before, top))}%`}`}
                  />
                )}
                <View
                  className={classes('month__bar', now === null ? 'month__bar--few' : `month__bar--${tone}`)}
                  style={`height:${now === null ? '8px' : `${String(shareOf(now ?? 0, top))}%`}`}
                />
              </View>
            </View>
            <View className="month__label">{month.label.replace('月', '')}</View>
          </View>
        )
        // After the figure that stands above the bar.
        const spoken =
          now === undefined
            ? `${month.label}还没到`
            : `${month.label}${name}${now === null ? WITHHELD : `（${unit}）`}，去年同月 ${said(before)}，看这个月`
        return (
          <Pressable
            key={month.id}
            id={`${id}-${month.id}`}
            className="month-press"
            disabled={now === undefined || onOpen === undefined}
            onClick={() => onOpen?.(month.id)}
          >
            {inside}
            <View className="nu-spoken">{spoken}</View>
          </Pressable>
        )
      })}
    </View>
  )
}
