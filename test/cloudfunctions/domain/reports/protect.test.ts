import fc from '../../../support/properties'
import { yearTree } from '../../../../cloudfunctions/domain/reports/protect/yearTree'
import { hide, type HideOptions } from '../../../../cloudfunctions/domain/reports/protect/hide'
import { type Table, tableOf } from '../../../../cloudfunctions/domain/reports/protect/table'
import { bounds, Equations, type Known } from '../../../support/attacker'

const LEAST = 5

/** All that may be seen of a table, as an attacker writes it down; the unknowns are its leaves. */
function seen({ rows, columns, values }: Table, hidden: boolean[][]): Known[] {
  return rows.ids.flatMap((_, row) =>
    columns.ids.flatMap((_id, column) =>
      hidden[row]?.[column] ? [] : [{ of: unknowns(rows, columns, row, column), sum: values[row]?.[column] as number }],
    ),
  )
}

function unknowns(rows: Table['rows'], columns: Table['columns'], row: number, column: number): number[] {
  return (rows.within[row] as number[]).flatMap((r) =>
    (columns.within[column] as number[]).map(
      (c) => rows.leaves.indexOf(r) * columns.leaves.length + columns.leaves.indexOf(c),
    ),
  )
}

function smallOnes({ values }: Table): [row: number, column: number][] {
  return values.flatMap((line, row) =>
    line.flatMap((n, column) => (n > 0 && n < LEAST ? [[row, column] as [number, number]] : [])),
  )
}

/** Small counts that the attacker finds out. */
function found(table: Table, hidden: boolean[][]): string[] {
  const { rows, columns } = table
  const known = seen(table, hidden)
  const equations = new Equations(known, rows.leaves.length * columns.leaves.length)
  const { least, most } = bounds(known, rows.leaves.length * columns.leaves.length)
  return smallOnes(table).flatMap(([row, column]) => {
    const of = unknowns(rows, columns, row, column)
    const sure = of.every((one) => least[one] === most[one])
    return !hidden[row]?.[column] || equations.determine(of) || sure ? [`${rows.ids[row]} ${columns.ids[column]}`] : []
  })
}

const hospital = (branches: number[]) => ({
  id: 'hospital',
  parts: branches.map((n, branch) => ({
    id: `b${branch}`,
    parts: Array.from({ length: n }, (_, index) => ({ id: `b${branch}d${index}` })),
  })),
})

/** Few people everywhere, many in some departments, none in many months: as it is. */
const count = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 40 }))
const table = fc
  .array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 })
  .chain((branches) =>
    fc.array(count, { minLength: 12 * 16, maxLength: 12 * 16 }).map((counts) => tableFrom(branches, counts)),
  )

function tableFrom(branches: number[], counts: number[]): Table {
  let next = 0
  const drawn = new Map<string, number>()
  return tableOf(hospital(branches), yearTree('2026'), (row, column) => {
    const key = `${row} ${column}`
    if (!drawn.has(key)) drawn.set(key, counts[next++ % counts.length] as number)
    return drawn.get(key) as number
  })
}

test.each<[string, Partial<HideOptions>]>([
  ['a year that is over', {}],
  ['a year in which it is May', { running: '2026-05' }],
])('the attacker finds no small number: %s', (_name, options) => {
  fc.assert(
    fc.property(table, (one) => expect(found(one, hide(one, { least: LEAST, ...options }))).toEqual([])),
    { numRuns: 150 },
  )
})

test('hiding only the small ones is not enough, which shows that the attacker can calculate', () => {
  const one = tableFrom([2], [3, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, ...Array.from({ length: 12 }, () => 20)])
  const onlySmall = one.values.map((line) => line.map((n) => n > 0 && n < LEAST))
  expect(found(one, onlySmall)).toEqual(['b0d0 2026-01'])
})

test('what is not needed stays: large numbers are all shown', () => {
  const one = tableFrom(
    [3, 3],
    Array.from({ length: 200 }, () => 12),
  )
  expect(hide(one, { least: LEAST }).flat()).not.toContain(true)
})

test('a month that has just begun hides sums that still grow, and not the month before', () => {
  const counts = new Map([
    ['b0d0 2026-05', 2],
    ['b0d1 2026-05', 9],
  ])
  const one = tableOf(hospital([3]), yearTree('2026'), (row, column) =>
    column > '2026-05' ? 0 : (counts.get(`${row} ${column}`) ?? 15),
  )
  const hidden = hide(one, { least: LEAST, running: '2026-05' })
  const april = one.columns.index.get('2026-04') as number
  expect(one.rows.ids.map((_, row) => hidden[row]?.[april])).not.toContain(true)
})
