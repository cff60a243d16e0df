import { addDays, dayOf, formatLocal } from './localTime'

/** A moment as people say it: 今天 14:20, 昨天 09:05, 3月8日 14:20, 2025年3月8日; one to come keeps its hour: 2027年1月3日 09:00. */
export function sayWhen(at: Date, now: Date): string {
  const day = dayOf(at)
  const today = dayOf(now)
  const time = formatLocal(at, 'HH:mm')
  if (day === today) return `今天 ${time}`
  if (day === addDays(today, -1)) return `昨天 ${time}`
  if (day === addDays(today, 1)) return `明天 ${time}`
  if (day.slice(0, 4) === today.slice(0, 4)) return formatLocal(at, 'M月D日 HH:mm')
  // What lies in another year is over and its hour is nobody's business, unless somebody has to be there.
  return formatLocal(at, at > now ? 'YYYY年M月D日 HH:mm' : 'YYYY年M月D日')
}

/** Only the week, for viewers who must not recognise a person by the hour: 11月第3周. */
export function sayWeek(at: Date): string {
  return `${formatLocal(at, 'YYYY年M月')}第${Math.ceil(Number(formatLocal(at, 'D')) / 7)}周`
}

/** 3月8日, with the year when it is not this one. */
export function sayDay(day: string, now: Date): string {
  const [year, month, date] = day.split('-').map(Number)
  const short = `${month}月${date}日`
  return String(year) === dayOf(now).slice(0, 4) ? short : `${year}年${short}`
}

/** Only the month, for walls that everybody reads: 2026年10月. */
export function sayMonth(at: Date): string {
  return formatLocal(at, 'YYYY年M月')
}
