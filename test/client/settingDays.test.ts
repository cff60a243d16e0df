import { monthGrid, readDays, sayDays, tapped } from '../../client/src/office/setting/days'
import { moved, newItem, withRetired } from '../../client/src/office/setting/value'

const EMPTY = { holidays: [], makeUpWorkdays: [] }

test('a notice of the State Council is read as it is pasted', () => {
  const notice = `一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。`
  const { holidays, makeUpWorkdays, unread } = readDays(notice, 2026)
  expect(sayDays(holidays)).toBe('1月1日至3日、2月15日至23日')
  expect(sayDays(makeUpWorkdays)).toBe('1月4日、2月14日、2月28日')
  expect(unread).toEqual([])
})

test('bare dates are days off, and what is none of this year is named', () => {
  const { holidays, unread } = readDays('2026-05-01至2026-05-05\n2月30日\n2025年12月31日', 2026)
  expect(sayDays(holidays)).toBe('5月1日至5日')
  expect(unread).toEqual(['2月30日', '2025年12月31日'])
})

test('a tap goes round: off, at work on a weekend, as usual', () => {
  const saturday = '2026-11-28'
  const off = tapped(EMPTY, saturday)
  expect(off).toEqual({ holidays: [saturday], makeUpWorkdays: [] })
  const work = tapped(off, saturday)
  expect(work).toEqual({ holidays: [], makeUpWorkdays: [saturday] })
  expect(tapped(work, saturday)).toEqual(EMPTY)
  const monday = '2026-11-23'
  expect(tapped(tapped(EMPTY, monday), monday)).toEqual(EMPTY)
})

test('a month begins on its weekday', () => {
  expect(monthGrid(2026, 11).indexOf('2026-11-01')).toBe(6)
  expect(monthGrid(2028, 2).filter(Boolean)).toHaveLength(29)
})

test('a choice moves, and is retired and brought back', () => {
  expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b'])
  expect(moved(['a', 'b'], 0, 1)).toEqual(['b', 'a'])
  const item = newItem('attitudes', 'c-1')
  expect(withRetired(withRetired(item, true), false)).toEqual(item)
})
