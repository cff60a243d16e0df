import {
  type CalendarYear,
  type Choice,
  deadlineFields,
  type DeadlineRules,
  type NumberFields,
  parseSetting,
  retentionFields,
  type SettingKind,
  type SettingValue,
} from '@nuanyu/types/settings'
import fc from './properties'
import { shipped } from '../../cloudfunctions/domain/settings/defaults'
import { addDays, weekdayOf } from '../../cloudfunctions/domain/time/localTime'

/** Values that a hospital may set, at random. */

const label = fc
  .string({ minLength: 1, maxLength: 12 })
  .filter((text) => /^\S+$/.test(text) && !/[\u0000-\u001f\u007f]/.test(text))

export const choices: fc.Arbitrary<Choice[]> = fc
  .uniqueArray(fc.record({ n: fc.integer({ min: 1, max: 30 }), label, retired: fc.boolean() }), {
    minLength: 1,
    maxLength: 12,
    selector: ({ n }) => n,
  })
  .map((items) =>
    items.map(({ n, label, retired }) => ({
      id: `c-${n}`,
      label: `${label}${n}`,
      ...(retired ? { retired: true as const } : {}),
    })),
  )
  .filter((items) => items.some(({ retired }) => !retired))

function numbersOf(fields: NumberFields): fc.Arbitrary<Record<string, number>> {
  return fc.record(
    Object.fromEntries(Object.entries(fields).map(([name, { min, max }]) => [name, fc.integer({ min, max })])),
  )
}

export const deadlines = numbersOf(deadlineFields).filter(
  (value) => parseSetting('deadlines', value).success,
) as fc.Arbitrary<never> as fc.Arbitrary<DeadlineRules>

const retention = numbersOf(retentionFields).filter((value) => parseSetting('retention', value).success)

const LAWFUL = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03']

/** A year of some days off and some weekends on which people work. */
export function yearOf(year: number): fc.Arbitrary<CalendarYear> {
  const day = fc.integer({ min: 0, max: 364 }).map((n) => addDays(`${year}-01-01`, n))
  return fc
    .record({
      holidays: fc.uniqueArray(day, { minLength: 8, maxLength: 30 }),
      work: fc.uniqueArray(day, { maxLength: 10 }),
    })
    .map(({ holidays, work }) => {
      const off = [...new Set([...holidays, ...LAWFUL.map((date) => `${year}-${date}`)])].sort()
      const makeUpWorkdays = work.filter((one) => [0, 6].includes(weekdayOf(one)) && !off.includes(one)).sort()
      return { holidays: off, makeUpWorkdays }
    })
    .filter((value) => parseSetting(`calendar-${year}`, value).success)
}

const templates = choices.chain((items) =>
  fc.tuple(
    ...items.map((item) =>
      fc
        .record({
          text: fc.constantFrom('您好，经核实，〔查明的情况〕。{科室}', '您好，请拨打{电话}，我们会继续跟进。'),
          subjects: fc.subarray(['fees', 'process', 'other']),
          change: fc.constantFrom(null, 'none' as const, 'made' as const),
        })
        .map((rest) => ({ ...item, ...rest })),
    ),
  ),
)

/** A kind with two values of it. */
export const twoOfAKind: fc.Arbitrary<[SettingKind, SettingValue, SettingValue]> = fc.oneof(
  twice('attitudes', choices),
  twice('deadlines', deadlines),
  twice('retention', retention),
  twice('replyTemplates', templates),
  twice('calendar-2027', yearOf(2027)),
  fc.constantFrom<[SettingKind, SettingValue, SettingValue]>([
    'messages',
    shipped.messages,
    { ...shipped.messages, case_todo: { id: 'x1', title: 'thing4', body: 'thing5', time: 'time6' } },
  ]),
)

function twice(
  kind: SettingKind,
  values: fc.Arbitrary<unknown>,
): fc.Arbitrary<[SettingKind, SettingValue, SettingValue]> {
  return fc.tuple(values, values).map(([a, b]) => [kind, a as SettingValue, b as SettingValue])
}

/** The State Council's days of a year that is not out yet, invented. */
export const NEXT_YEAR: CalendarYear = {
  holidays: [
    ...days('2027-01-01', 3),
    ...days('2027-02-05', 8),
    ...days('2027-04-03', 3),
    ...days('2027-05-01', 5),
    ...days('2027-06-09', 1),
    ...days('2027-09-15', 1),
    ...days('2027-10-01', 7),
  ],
  makeUpWorkdays: ['2027-02-14', '2027-02-20', '2027-05-08', '2027-09-26', '2027-10-09'],
}

function days(from: string, n: number): string[] {
  return Array.from({ length: n }, (_, index) => addDays(from, index))
}
