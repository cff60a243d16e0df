import type { Cell, Column, RowProblem } from './table'
import { plain } from './words'

/** A title over the table and a note on how to fill it in are common; further down it is not a header any more. */
const LOOK_THROUGH = 10

/** `at`: index of the header's row. `places`: where each column is, and how the file calls it. */
export type Header<K extends string> = { at: number; places: { column: Column<K>; index: number; title: string }[] }

/** The row that names most of the columns, or what is wrong with the headers. */
export function findHeader<K extends string>(
  rows: Cell[][],
  columns: readonly Column<K>[],
): { header: Header<K> } | { problems: RowProblem[] } {
  const best = rows
    .slice(0, LOOK_THROUGH)
    .map((row, at) => ({ at, places: placesIn(row, columns) }))
    .sort((a, b) => b.places.length - a.places.length || a.at - b.at)[0]
  const row = best ? (rows[best.at] ?? []) : []
  const found = row.map(({ text }) => plain(text)).filter(Boolean)
  if (!best || best.places.length === 0) {
    const wanted = columns.map(({ title }) => title).join('、')
    const seen = found.length ? `；文件第 1 行是：${found.slice(0, 12).join('、')}` : ''
    return { problems: [{ row: 0, column: '', message: `没有找到表头，应有：${wanted}${seen}` }] }
  }
  const problems: RowProblem[] = []
  for (const { key, title, must } of columns) {
    const named = best.places.filter(({ column }) => column.key === key)
    if (named.length > 1) {
      const twice = named.map((place) => `“${place.title}”`).join('和')
      problems.push({ row: best.at + 1, column: title, message: `有两列都是“${title}”：${twice}，请只留一列` })
    } else if (named.length === 0 && must !== 'optional') {
      problems.push({ row: best.at + 1, column: title, message: `缺少“${title}”列，现有：${found.join('、')}` })
    }
  }
  return problems.length ? { problems } : { header: { at: best.at, places: best.places } }
}

function placesIn<K extends string>(row: Cell[], columns: readonly Column<K>[]): Header<K>['places'] {
  return row.flatMap(({ text }, index) => {
    const title = plain(text)
    const column = columns.find(({ title: own, aliases = [] }) =>
      [own, ...aliases].some((name) => plain(name) === title),
    )
    return column ? [{ column, index, title }] : []
  })
}
