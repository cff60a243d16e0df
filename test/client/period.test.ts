import {
  canStep,
  inSpan,
  isPeriod,
  lastMonth,
  monthsOf,
  sayPeriod,
  stepped,
  thisMonth,
} from '../../client/src/features/period/period'

const day = '2026-11-23'

test('this month and last month, also over the new year', () => {
  expect(thisMonth(day)).toBe('2026-11')
  expect(lastMonth(day)).toBe('2026-10')
  expect(lastMonth('2027-01-02')).toBe('2026-12')
})

test.each([
  ['2026-11', 1, '2026-12'],
  ['2026-12', 1, '2027-01'],
  ['2026-01', -1, '2025-12'],
  ['2026-Q1', -1, '2025-Q4'],
  ['2026-H2', 1, '2027-H1'],
  ['2026', -1, '2025'],
  ['2026-03', -15, '2024-12'],
])('%s, %i further, is %s', (period, steps, other) => expect(stepped(period, steps)).toBe(other))

test('one never steps into a time that has not begun', () => {
  expect(canStep('2026-11', 1, day)).toBe(false)
  expect(canStep('2026-10', 1, day)).toBe(true)
  expect(canStep('2026-Q4', 1, day)).toBe(false)
  expect(canStep('2026', 1, day)).toBe(false)
  expect(canStep('2026', -1, day)).toBe(true)
  expect(canStep('2000', -1, day)).toBe(false)
})

test('another length keeps the present month, and otherwise where the period began', () => {
  expect(inSpan('2026', 'month', day)).toBe('2026-11')
  expect(inSpan('2026-11', 'quarter', day)).toBe('2026-Q4')
  expect(inSpan('2026-Q2', 'month', day)).toBe('2026-04')
  expect(inSpan('2025-H2', 'year', day)).toBe('2025')
})

test('periods as people say them', () => {
  expect(['2026-09', '2026-Q3', '2026-H1', '2026'].map(sayPeriod)).toEqual([
    '2026年9月',
    '2026年第三季度',
    '2026年上半年',
    '2026年',
  ])
  expect(monthsOf('2026-Q3')).toEqual(['2026-07', '2026-08', '2026-09'])
})

test('nothing else is a period', () => {
  expect(['2026-11', '2026-Q4', '2026-H2', '2026'].every(isPeriod)).toBe(true)
  expect(['2026-13', '2026-Q5', '1999', '2026-11-23', '', undefined].some(isPeriod)).toBe(false)
})
