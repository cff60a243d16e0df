import { MAX_SHOWN_PROBLEMS, type TableProblem, type TableProblems } from '@nuanyu/types/tables'
import type { RowProblem } from './table'
import type { WrittenSheet } from './write'

type Found = { problems: RowProblem[]; warnings: RowProblem[] }

/** What is wrong with a table as its person is shown it: what stops it first, each in the order of the rows. */
export function presentProblems(found: Found): TableProblems {
  const { problems, warnings } = found
  return {
    errors: problems.length,
    warnings: warnings.length,
    shown: inOrder(found).slice(0, MAX_SHOWN_PROBLEMS),
  }
}

/** All of them, to be worked through beside the table. */
export function problemSheet(found: Found): WrittenSheet {
  return {
    name: '问题清单',
    columns: [
      { title: '行', width: 8 },
      { title: '列', width: 16 },
      { title: '问题', width: 60 },
      { title: '处理', width: 10 },
    ],
    rows: inOrder(found).map(({ row, column, message, level }) => [
      row,
      column,
      message,
      level === 'error' ? '要改' : '请核对',
    ]),
  }
}

function inOrder({ problems, warnings }: Found): TableProblem[] {
  const byRow = (found: RowProblem[], level: TableProblem['level']) =>
    [...found]
      .sort((a, b) => a.row - b.row)
      .map(({ row, column, message }) => ({ row: row || null, column: column || null, message, level }))
  return [...byRow(problems, 'error'), ...byRow(warnings, 'warning')]
}
