import type { CheckItem, ItemAnswer } from '@nuanyu/types/inspection'
import { scoreOf } from '@nuanyu/types/inspection'
import { type Answered, resultsOf } from '../../../../cloudfunctions/domain/inspection/plans/results'
import { checkCallees } from '../../../../cloudfunctions/domain/inspection/callees/table'
import { spread } from '../../../../cloudfunctions/domain/inspection/calls/spread'
import { cardiology, neurology, oncology } from '../../../fixtures/factories'

const items: CheckItem[] = [
  { id: 'greet', text: '做到了吗？', source: 'voices', answer: 'good_yes', weight: 2 },
  { id: 'cold', text: '遇到了吗？', source: 'attitudes', answer: 'good_no', weight: 1 },
  { id: 'heart', text: '打几分？', source: 'hearts', answer: 'scale', weight: 1 },
]
const said = (greet: ItemAnswer['value'], cold: ItemAnswer['value'], heart: ItemAnswer['value']): ItemAnswer[] => [
  { itemId: 'greet', value: greet, note: '' },
  { itemId: 'cold', value: cold, note: '' },
  { itemId: 'heart', value: heart, note: '' },
]
const reached = (department: Answered['department'], answers = said('yes', 'no', 5)): Answered => ({
  state: 'reached',
  department,
  answers,
})
const times = (n: number, one: Answered) => Array.from({ length: n }, () => one)

test.each([
  [said('yes', 'no', 5), 100],
  [said('no', 'yes', 1), 0],
  [said('yes', 'yes', 3), 63],
  [said('na', 'na', 4), 75],
  [said('na', 'na', 'na'), null],
])('%j is worth %s', (answers, score) => {
  expect(scoreOf(items, answers)).toBe(score)
})

test('only who was reached counts, and who had nothing to say about a question does not count for it', () => {
  const calls: Answered[] = [
    ...times(5, reached(neurology)),
    reached(neurology, said('na', 'yes', 5)),
    ...times(4, { state: 'refused', department: neurology, answers: [] }),
    { state: 'unreachable', department: neurology, answers: [] },
  ]
  const { reached: n, outcomes, items: shares } = resultsOf(items, calls)
  expect(n).toBe(6)
  expect(outcomes.map(({ n }) => n)).toEqual([6, 4, 1, 0])
  expect(shares[0]!.all).toEqual({ n: 5, value: 1 })
  expect(shares[1]!.all.n).toBe(6)
  expect(shares[1]!.all.value).toBeCloseTo(5 / 6)
})

test('under five nothing is shown, and one hidden department takes another with it', () => {
  const calls = [...times(4, reached(neurology)), ...times(9, reached(cardiology)), ...times(30, reached(oncology))]
  const { departments, items: shares } = resultsOf(items, calls)
  const shown = Object.fromEntries(departments.map(({ id, reached, score }) => [id, [reached, score]]))
  expect(shown[neurology.id]).toEqual([null, null])
  expect(shown[cardiology.id]).toEqual([null, null])
  expect(shown[oncology.id]).toEqual([30, 100])
  for (const { departments: cells } of shares)
    expect(cells.filter(({ value }) => value !== null).map(({ id }) => id)).toEqual([oncology.id])
})

describe('a list of people who may be called', () => {
  const row = (
    row: number,
    cells: Partial<Record<'name' | 'phone' | 'department' | 'post' | 'leftOn' | 'agreed', string>>,
  ) => ({
    row,
    cells: {
      name: '周永福',
      phone: '13800000011',
      department: '神经内科',
      post: '',
      leftOn: '',
      agreed: '是',
      ...cells,
    },
  })
  const kinds = [{ id: 'ward', label: '病房护理' }]
  const check = (...rows: ReturnType<typeof row>[]) => checkCallees(rows, [neurology], kinds, '2026-09-28')

  test('keeps who said yes, with their department and post', () => {
    const { kept, problems } = check(row(2, { post: '病房护理', leftOn: '2026/9/20' }))
    expect(problems).toEqual([])
    expect(kept).toEqual([
      {
        contact: { name: '周永福', phone: '13800000011' },
        department: neurology,
        postKind: 'ward',
        leftOn: '2026-09-20',
      },
    ])
  })

  test.each(['', '否', '不同意', '未知'])(
    'keeps nothing of who said "%s", not even what is wrong with it',
    (agreed) => {
      expect(check(row(2, { agreed, phone: '12', department: '没有的科' }))).toEqual({
        kept: [],
        refusedRows: [2],
        problems: [],
      })
    },
  )

  test.each([
    [{ phone: '1380000' }, '号码不正确'],
    [{ department: '没有的科' }, '没有“没有的科”这个科室'],
    [{ leftOn: '2026-02-30' }, '日期像 2026-11-20'],
    [{ leftOn: '2026-09-29' }, '不能晚于今天'],
  ])('says what is wrong with %j', (cells, message) => {
    expect(check(row(3, cells)).problems).toEqual([expect.objectContaining({ row: 3, message })])
  })

  test('a number twice is one too many', () => {
    expect(check(row(2, {}), row(3, {})).problems).toEqual([
      { row: 3, column: '电话', message: '这个号码在表里出现了两次' },
    ])
  })
})

test('calls are spread evenly, and to nobody for their own department', () => {
  const caller = (key: string, own: string) => ({
    key,
    name: key,
    staffId: key,
    mayCallFor: (departmentId: string) => departmentId !== own,
  })
  const calls = Array.from({ length: 12 }, (_value, index) => ({ id: `${index}`, departmentId: index < 6 ? 'a' : 'b' }))
  const who = spread(calls, [caller('A', 'a'), caller('B', 'b'), caller('C', '')])
  for (const { id, departmentId } of calls)
    expect([...(who.get(id)?.key ?? '')].join('')).not.toBe(departmentId.toUpperCase())
  const counts = ['A', 'B', 'C'].map((key) => [...who.values()].filter((one) => one.key === key).length)
  expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(3)
  expect(spread(calls.slice(0, 1), [caller('A', 'a')]).get('0')).toEqual({ key: '', name: '' })
})
