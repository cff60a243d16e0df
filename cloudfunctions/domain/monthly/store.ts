import type { MonthlyQueue } from '@nuanyu/types/monthly'
import { AppError } from '@nuanyu/types/errors'
import { _, database, type Transaction } from '../../kernel/database'
import { livingIn } from '../../kernel/living/store'
import { dayOf } from '../time/localTime'
import { noticesFor } from './notify'
import type { MonthlyLine, MonthlyRecord, NumberMark, PeriodMark } from './records'

/** The only file that touches `monthlyReports` and `monthlyMarks`. */
export const reports = livingIn<MonthlyRecord>('monthlyReports', noticesFor)

type Position = { at: Date; id: string } | null

const markOf = (period: string) => `period-${period}`

/** A period has one report, until it is withdrawn. */
export async function takePeriod(tx: Transaction, { _id, period }: MonthlyRecord): Promise<void> {
  const mark = await tx.get<PeriodMark>('monthlyMarks', markOf(period))
  if (mark) throw new AppError('WRONG_STATE', { message: '这一期已经有一份了，请在列表里打开它' })
  const taken: PeriodMark = { _id: markOf(period), reportId: _id }
  await tx.replace('monthlyMarks', taken)
}

export async function freePeriod(tx: Transaction, { _id, period }: MonthlyRecord): Promise<void> {
  const mark = await tx.get<PeriodMark>('monthlyMarks', markOf(period))
  if (mark?.reportId === _id) await tx.remove('monthlyMarks', mark._id)
}

export async function withoutReport(periods: readonly string[]): Promise<string[]> {
  const found = await database.find<PeriodMark>('monthlyMarks', {
    where: { _id: _.in(periods.map(markOf)) },
    limit: periods.length,
  })
  const taken = new Set(found.map(({ _id }) => _id))
  return periods.filter((period) => !taken.has(markOf(period)))
}

/** The next number of the year, in the transaction that approves: none is given twice, and none is lost. */
export async function nextNumber(tx: Transaction, now: Date): Promise<{ year: number; n: number }> {
  const year = dayOf(now).slice(0, 4)
  const n = ((await tx.get<NumberMark>('monthlyMarks', `number-${year}`))?.last ?? 0) + 1
  const mark: NumberMark = { _id: `number-${year}`, last: n }
  await tx.replace('monthlyMarks', mark)
  return { year: Number(year), n }
}

/** What was touched last first, without the figures: a page of whole reports would be megabytes. */
export async function linesIn(
  queue: MonthlyQueue,
  publishedOnly: boolean,
  after: Position,
  limit: number,
): Promise<MonthlyLine[]> {
  const where = { queue, ...(publishedOnly ? { number: _.neq(null) } : {}) }
  const rest = after && _.or({ updatedAt: _.lt(after.at) }, { updatedAt: after.at, _id: _.lt(after.id) })
  const { list } = await database
    .aggregate('monthlyReports')
    .match(rest ? _.and(where, rest) : where)
    .sort({ updatedAt: -1, _id: -1 })
    .limit(limit)
    .project({ period: 1, state: 1, number: 1, updatedAt: 1, last: { $arrayElemAt: ['$history', -1] } })
    .end()
  return list as MonthlyLine[]
}
