import fc from '../../../support/properties'
import { overlapsWith, RUN } from '../../../../cloudfunctions/domain/changes/overlap'
import { findingsIn } from '../../../../cloudfunctions/domain/changes/recognise'
import { findPersonal, redact } from '../../../../cloudfunctions/domain/feedback/redact'

const said = (text: string, sources: string[] = []) => findingsIn([{ field: 'said', text }], sources)
const changed = (text: string) => findingsIn([{ field: 'changed', text }], [])

describe('named with the piece of text', () => {
  test.each([
    ['person', '王丽护士说话很冲', '王丽'],
    ['person', '12床等了很久', '12床'],
    ['person', '联系13800000010没有人接', '13800000010'],
    ['time', '11月3日那天没有人接电话', '11月3日'],
    ['time', '2026年9月27日出院结账跑了四趟', '2026年9月27日'],
    ['time', '2026-09-27结账跑了四趟', '2026-09-27'],
    ['time', '九月二十七日结账跑了四趟', '九月二十七日'],
    ['time', '上周三抽血排队太久', '上周三'],
    ['time', '昨天抽血排队太久', '昨天'],
    ['time', '14:20还没有叫到号', '14:20'],
    ['time', '下午三点半还没有叫到号', '下午三点半'],
    ['time', '凌晨2点按铃没有人来', '凌晨2点'],
    ['age', '92岁的老人排了很久的队', '92岁'],
    ['age', '九十多岁的老人排了很久的队', '九十多岁'],
    ['age', '年过九旬的老人排队', '年过九旬'],
  ] as const)('%s in “%s”', (kind, text, piece) => {
    expect(said(text)).toContainEqual({ field: 'said', kind, piece })
  })

  test.each([
    '夜里按铃，要等很久才有人来',
    '抽血排队要一个多小时',
    '出院结账要跑好几个窗口，没有人说清楚少了什么',
    '85岁以上的老人排队太久',
    '护士站没有人说清楚有几点要注意',
    '老人看不清楚屏幕上的字',
    '每周三的专家号很难挂',
  ])('nothing in “%s”', (text) => {
    expect(said(text)).toEqual([])
  })

  test('what was changed may say when a counter opens, but no day', () => {
    expect(changed('抽血窗口提前到7:00开放，下午5点关')).toEqual([])
    expect(changed('夜班增加一名护士，铃响两分钟内到床前')).toEqual([])
    expect(changed('自12月1日起增开窗口')).toEqual([{ field: 'changed', kind: 'time', piece: '12月1日' }])
  })
})

describe('in the patient’s own words', () => {
  const words = '我妈住院的时候，夜班护士说话很冲，问三遍才理人，铃按了也没人来。'

  test('a run of twelve is found, whatever the punctuation, the width or the spaces', () => {
    expect(said('夜班护士说话很冲，问三遍才理人', [words])).toEqual([
      { field: 'said', kind: 'quoted', piece: '夜班护士说话很冲，问三遍才理人' },
    ])
    expect(said('患者说：夜班 护士，说话很冲。问三遍 才理人！！', [words])).toMatchObject([
      { kind: 'quoted', piece: '夜班 护士，说话很冲。问三遍 才理人' },
    ])
  })

  test('eleven are a turn of phrase', () => {
    expect(said('夜班护士说话很冲，问三遍才', [words])).toMatchObject([{ kind: 'quoted' }])
    expect(said('夜班护士说话很冲，问三遍', [words])).toEqual([])
  })

  test('several pieces are named apart, and of several sources', () => {
    const found = overlapsWith([words, '排队结账跑了四趟也没有人说清楚'])(
      '有人说夜班护士说话很冲问三遍，也有人说排队结账跑了四趟也没有',
    )
    expect(found).toEqual(['夜班护士说话很冲问三遍', '排队结账跑了四趟也没有'].filter((piece) => piece.length >= RUN))
  })

  const han = fc.string({ unit: fc.constantFrom(...'护士说话铃响夜班来等很久排队，。 12ａ'), maxLength: 60 })
  const longer = fc.string({ unit: fc.constantFrom(...'护士说话铃响夜班来等很久排队，'), minLength: 80, maxLength: 90 })

  test('property: whatever is cut out of a source, twelve letters or longer, is found', () => {
    fc.assert(
      fc.property(han, longer, fc.nat(40), fc.integer({ min: 18, max: 40 }), (before, source, from, length) => {
        const cut = source.slice(from, from + length)
        fc.pre(cut.replace(/[\s，。]/g, '').length >= RUN)
        expect(overlapsWith([source])(`${before}${cut}`).length).toBeGreaterThan(0)
      }),
    )
  })

  test('property: nothing comes out that does not stand in the text, nor without a source', () => {
    fc.assert(
      fc.property(han, han, (text, source) => {
        for (const piece of overlapsWith([source])(text)) expect(text).toContain(piece)
        expect(overlapsWith([])(text)).toEqual([])
      }),
    )
  })
})

test('property: a person is found exactly where the redactor masks something', () => {
  const words = fc
    .array(
      fc.constantFrom('王丽', '护士', '12床', '我叫', '张小明', '13800000010', '，', '夜里', '说话', '李医生', '住'),
    )
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(words, (text) => {
      expect(findPersonal(text).length > 0).toBe(redact(text) !== text)
      for (const piece of findPersonal(text)) expect(text).toContain(piece)
    }),
  )
})
