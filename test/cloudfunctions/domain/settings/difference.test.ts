import { fixedKinds, parseSetting } from '@nuanyu/types/settings'
import fc from '../../../support/properties'
import { shipped } from '../../../../cloudfunctions/domain/settings/defaults'
import { apply, difference } from '../../../../cloudfunctions/domain/settings/difference'
import { sayDifference, sayRanges } from '../../../../cloudfunctions/domain/settings/words'
import { twoOfAKind } from '../../../support/settings'

const said = (before: unknown, after: unknown) => sayDifference(before, after, new Map([['fees', '收费']]))

test.each(fixedKinds)(
  'what ships as %s is what its own schema asks for, and differs in nothing from itself',
  (kind) => {
    const parsed = parseSetting(kind, shipped[kind])
    expect(parsed.error?.issues ?? []).toEqual([])
    expect(difference(shipped[kind], parsed.data)).toEqual([])
  },
)

test('the difference of two values, applied to the first, is the second', () => {
  fc.assert(
    fc.property(twoOfAKind, ([, a, b]) => {
      expect(apply(a, difference(a, b))).toEqual(b)
      expect(difference(a, a)).toEqual([])
      expect(apply(null, difference(null, b))).toEqual(b)
    }),
  )
})

test('whatever differs can be said, and nothing is said where nothing does', () => {
  fc.assert(
    fc.property(twoOfAKind, ([, a, b]) => {
      expect(said(a, b).length > 0).toBe(difference(a, b).length > 0)
      expect(said(a, a)).toEqual([])
    }),
  )
})

test('a list is said by what happened to its items', () => {
  const before = [
    { id: 'a', label: '生' },
    { id: 'b', label: '冷' },
    { id: 'c', label: '硬' },
  ]
  const after = [
    { id: 'c', label: '硬' },
    { id: 'a', label: '生 · 爱理不理' },
    { id: 'b', label: '冷', retired: true },
    { id: 'd', label: '敷衍' },
  ]
  expect(said(before, after)).toEqual([
    { what: '新增', before: null, after: '敷衍' },
    { what: '改名', before: '生', after: '生 · 爱理不理' },
    { what: '停用', before: '冷', after: null },
    { what: '顺序', before: '生 · 爱理不理、冷、硬', after: '硬、生 · 爱理不理、冷' },
  ])
})

test('numbers are said with their unit, texts as they are, ids by their name', () => {
  expect(said(shipped.deadlines, { ...shipped.deadlines, replyDays: 3 })).toEqual([
    { what: '一个科室办理，答复', before: '5 个工作日', after: '3 个工作日' },
  ])
  const [first, ...rest] = shipped.replyTemplates
  expect(said(shipped.replyTemplates, [{ ...first, subjects: ['fees'] }, ...rest])).toEqual([
    { what: '“致歉并改进”的用于的类别', before: '所有类别', after: '收费' },
  ])
})

test('days are said in ranges', () => {
  expect(sayRanges(['2027-02-27', '2027-02-28', '2027-03-01', '2027-05-01'])).toBe('2月27日至3月1日、5月1日')
  const year = { holidays: ['2027-01-01'], makeUpWorkdays: [] }
  expect(said(null, year)).toEqual([{ what: '放假，加上', before: null, after: '1月1日' }])
  expect(said(year, { holidays: [], makeUpWorkdays: ['2027-01-02'] })).toEqual([
    { what: '放假，去掉', before: '1月1日', after: null },
    { what: '调休上班，加上', before: null, after: '1月2日' },
  ])
})
