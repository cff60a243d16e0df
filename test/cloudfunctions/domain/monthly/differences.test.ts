import type { ReportContent, ReportTable } from '@nuanyu/types/monthly'
import { correctionNote } from '../../../../cloudfunctions/domain/monthly/content/correctionNote'
import { differences } from '../../../../cloudfunctions/domain/monthly/content/differences'
import fc from '../../../support/properties'

type Cells = Record<string, (string | number)[]>
const table = (id: string, rows: Cells, change: Partial<ReportTable> = {}): ReportTable => ({
  kind: 'table',
  id,
  title: `表${id}`,
  columns: ['name', 'now', 'growth'].map((column) => ({ id: column, label: column })),
  rows: Object.entries(rows).map(([row, cells]) => ({ id: row, cells: [row, ...cells] })),
  heat: false,
  ...change,
})
const content = (tables: ReportTable[], text = '', heading = '一、总体情况'): ReportContent => ({
  office: '',
  number: '',
  title: '',
  date: '',
  sections: [{ heading, blocks: [{ kind: 'paragraph', text, strong: false }, ...tables] }],
})
const whatOf = (then: ReportContent, now: ReportContent) => differences(then, now).map(({ what }) => what)

test.each<[string, Cells, Cells, boolean]>([
  ['a count that moved', { a: [40] }, { a: [41] }, true],
  ['a rate that moved', { a: ['50.0%'] }, { a: ['52.5%'] }, true],
  ['one that is the same', { a: [40] }, { a: [40] }, false],
  ['only what is derived', { a: [40, '+3%'] }, { a: [40, '+5%'] }, false],
  ['what was withheld', { a: ['※'] }, { a: [12] }, false],
  ['what is withheld now', { a: [12] }, { a: ['※'] }, false],
  ['a row that is missing today', { a: [12], b: [20] }, { a: [12] }, true],
  ['a missing row that was withheld', { a: [12], b: ['※'] }, { a: [12] }, false],
  ['a row that is new', { a: [12] }, { a: [12], b: [20] }, true],
])('%s', (_what, then, now, changed) => {
  expect(whatOf(content([table('x', then)]), content([table('x', now)]))).toEqual(changed ? ['表x'] : [])
})

test('a table that is missing today has changed', () => {
  expect(whatOf(content([table('x', { a: [40] })]), content([]))).toEqual(['表x'])
})

test.each([
  ['a figure', '2026年8月共收到服务评价126份、投诉31件。', '2026年8月共收到服务评价126份、投诉32件。', true],
  ['the same', '共收到服务评价126份。', '共收到服务评价126份。', false],
  ['a part that is withheld now', '共收到服务评价126份、投诉31件。', '共收到服务评价126份。', false],
])('of paragraphs, %s', (_what, then, now, changed) => {
  const expected = changed ? ['总体情况（文字）'] : []
  expect(whatOf(content([], then), content([], now, '二、总体情况'))).toEqual(expected)
})

const ids = ['ratings', 'complaints', 'due', 'asked']
const counts = fc.record(Object.fromEntries(ids.map((id) => [id, fc.integer({ min: 10, max: 60 })])))

test('numbers are said of totals alone, and of those only where ten or more moved', () => {
  fc.assert(
    fc.property(counts, counts, fc.constantFrom('comparison', 'departments', 'trend'), (then, now, id) => {
      const rows = (from: Record<string, number>) => Object.fromEntries(ids.map((one) => [one, [from[one] as number]]))
      const found = differences(content([table(id, rows(then))]), content([table(id, rows(now))]))
      const said = found.flatMap(({ totals }) => totals)
      const may = ids.filter(
        (one) =>
          id === 'comparison' &&
          ['ratings', 'complaints'].includes(one) &&
          Math.abs((then[one] as number) - (now[one] as number)) >= 10,
      )
      expect(said.map(({ name }) => name)).toEqual(may)
      const note = correctionNote(found, new Date('2026-10-09T02:00:00Z'))
      expect(note?.lines.filter((line) => line.includes('发布时')).length ?? 0).toBe(may.length)
    }),
  )
})
