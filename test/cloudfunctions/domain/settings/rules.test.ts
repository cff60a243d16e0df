import { parseSetting, type SettingKind, type SettingValue } from '@nuanyu/types/settings'
import fc from '../../../support/properties'
import { shipped } from '../../../../cloudfunctions/domain/settings/defaults'
import { problemsOf, restored } from '../../../../cloudfunctions/domain/settings/rules'
import { choices, NEXT_YEAR } from '../../../support/settings'

const beside = { departments: ['dept-nursing'], subjects: shipped.subjects }
const messages = (kind: SettingKind, before: SettingValue | null, after: unknown) =>
  problemsOf(kind, before, after as SettingValue, beside)
    .map(({ message }) => message)
    .join()
/** What the contract says against a value. */
const refused = (kind: SettingKind, value: unknown) =>
  (parseSetting(kind, value).error?.issues ?? []).map(({ message }) => message).join()
const [first, ...others] = shipped.attitudes

describe('the law draws the line', () => {
  const d = shipped.deadlines
  test.each([
    ['a day later to acknowledge', 'deadlines', { ...d, acknowledgeDays: 2 }, /受理：不能超过 1 个工作日/],
    ['six days to reply', 'deadlines', { ...d, replyDays: 6 }, /不能超过 5 个工作日（《医疗机构投诉管理办法》/],
    ['eleven for several', 'deadlines', { ...d, coordinatedDays: 11 }, /不能超过 10 个工作日/],
    ['several in less than one', 'deadlines', { ...d, coordinatedDays: 4 }, /不会比一个科室更短/],
    ['the leader before supervision', 'deadlines', { ...d, leaderAfter: 3 }, /先转督办/],
    ['less than 15 days to be dissatisfied', 'deadlines', { ...d, reopenDays: 14 }, /至少给患者 15 天/],
    ['half a day', 'deadlines', { ...d, replyDays: 2.5 }, /请填写整数/],
    ['a number nobody knows', 'deadlines', { ...d, lunch: 3 }, /./],
    ['an audit of two years', 'retention', { ...shipped.retention, auditYears: 2 }, /第五十六条/],
    ['a name beyond its case', 'retention', { ...shipped.retention, identityYears: 6 }, /第十九条/],
    ['a vault open for two days', 'vault', { openHours: 48 }, /最多一天/],
    ['a complaint turned away', 'limits', { ...shipped.limits, submit: 3 }, /不能挡住投诉/],
    [
      'a consent without its term',
      'consents',
      { ...shipped.consents, named: '医院保存您写的内容和姓名、电话' },
      /第十七条/,
    ],
    [
      'a placeholder nobody fills',
      'replyTemplates',
      [{ ...shipped.replyTemplates[0], text: '{患者}您好，已经核实清楚了。' }],
      /不认识\{患者\}/,
    ],
    [
      'a year without 国庆',
      'calendar-2027',
      { ...NEXT_YEAR, holidays: NEXT_YEAR.holidays.filter((day) => day !== '2027-10-02') },
      /缺少法定假日 10-02/,
    ],
    [
      'a year with too few days',
      'calendar-2027',
      { ...NEXT_YEAR, holidays: ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'].map((date) => `2027-${date}`) },
      /至少 13 天/,
    ],
    ['work on a Wednesday', 'calendar-2027', { ...NEXT_YEAR, makeUpWorkdays: ['2027-03-03'] }, /本来就上班/],
    ['off and on at once', 'calendar-2027', { ...NEXT_YEAR, makeUpWorkdays: ['2027-01-02'] }, /既放假又上班/],
    [
      'another year’s days',
      'calendar-2027',
      { ...NEXT_YEAR, holidays: [...NEXT_YEAR.holidays, '2026-12-31'] },
      /不在 2027 年/,
    ],
    ['a list without anything left', 'voices', [{ id: 'a', label: '甲', retired: true }], /至少留一项/],
    [
      'the same name twice',
      'voices',
      [
        { id: 'a', label: '甲' },
        { id: 'b', label: '甲' },
      ],
      /重复/,
    ],
    [
      'the same id twice',
      'voices',
      [
        { id: 'a', label: '甲' },
        { id: 'a', label: '乙' },
      ],
      /编号重复/,
    ],
  ] as [string, SettingKind, unknown, RegExp][])('%s is refused', (_name, kind, value, why) => {
    expect(refused(kind, value)).toMatch(why)
  })

  test('what is shorter or longer in the patient’s favour is not', () => {
    expect(refused('deadlines', { ...d, replyDays: 3, acknowledgeDays: 0, reopenDays: 30 })).toBe('')
    expect(refused('calendar-2027', NEXT_YEAR)).toBe('')
  })
})

describe('ids', () => {
  test('are never taken away or renamed: what is no longer offered is retired', () => {
    expect(messages('attitudes', shipped.attitudes, others)).toMatch(/不能删除，请改为停用/)
    expect(messages('attitudes', shipped.attitudes, [{ ...first, id: 'other' }, ...others])).toMatch(/不能删除/)
    expect(messages('attitudes', shipped.attitudes, [{ ...first, retired: true }, ...others])).toBe('')
    expect(
      messages('attitudes', shipped.attitudes, [{ ...first, label: '生' }, ...others, { id: 'x-1', label: '敷衍' }]),
    ).toBe('')
  })

  test('an old version that comes back loses nothing that was added since', () => {
    fc.assert(
      fc.property(choices, choices, (old, now) => {
        const back = restored('attitudes', old, now) as { id: string; retired?: true }[]
        expect(messages('attitudes', now, back)).not.toMatch(/不能删除/)
        for (const item of old) expect(back).toContainEqual(item)
        const added = now.filter(({ id }) => !old.some((item) => item.id === id))
        for (const { id } of added) expect(back.find((item) => item.id === id)).toMatchObject({ retired: true })
      }),
    )
  })
})

describe('what a list must keep', () => {
  const integrity = shipped.subjects.find(({ id }) => id === 'integrity')!
  const rest = shipped.subjects.filter(({ id }) => id !== 'integrity')
  test.each([
    [
      'integrity to a department',
      [...rest, { id: 'integrity', label: integrity.label, suggest: null }],
      /必须直接转纪检/,
    ],
    ['integrity retired', [...rest, { ...integrity, retired: true }], /必须直接转纪检/],
    [
      'the subject of ratings retired',
      shipped.subjects.map((one) => (one.id === 'attitude' ? { ...one, retired: true } : one)),
      /不能停用/,
    ],
    [
      'a department that is not there',
      shipped.subjects.map((one) => ({ ...one, suggest: 'dept-gone' })),
      /建议的科室已经没有了/,
    ],
  ])('%s', (_name, value, why) => expect(messages('subjects', shipped.subjects, value)).toMatch(why))

  test('a subject may go to discipline from now on, and suggest a department that is there', () => {
    const value = shipped.subjects.map((one) =>
      one.id === 'privacy'
        ? { ...one, lane: 'discipline' as const }
        : one.id === 'quality'
          ? { ...one, suggest: 'dept-nursing' }
          : one,
    )
    expect(messages('subjects', shipped.subjects, value)).toBe('')
  })

  test('marks of posts change their names alone', () => {
    const marks = shipped.postMarks
    expect(messages('postMarks', marks, [...marks, { id: 'new', label: '新' }])).toMatch(/只能改叫法/)
    expect(
      messages(
        'postMarks',
        marks,
        marks.map((mark) => ({ ...mark, retired: true })),
      ),
    ).toMatch(/只能改叫法/)
    expect(
      messages(
        'postMarks',
        marks,
        marks.map((mark) => ({ ...mark, label: `${mark.label}！` })),
      ),
    ).toBe('')
  })

  test('templates are for subjects that exist, and nothing is saved that changes nothing', () => {
    const [template, ...more] = shipped.replyTemplates
    expect(messages('replyTemplates', shipped.replyTemplates, [{ ...template, subjects: ['gone'] }, ...more])).toMatch(
      /类别已经没有了/,
    )
    expect(messages('replyTemplates', shipped.replyTemplates, shipped.replyTemplates)).toMatch(/没有改动/)
  })
})
