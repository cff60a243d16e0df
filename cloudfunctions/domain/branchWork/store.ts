import { AppError } from '@nuanyu/types/errors'
import type { Transaction } from '../../kernel/database'
import { _, database, DuplicateKey } from '../../kernel/database'
import { livingIn } from '../../kernel/living/store'
import type { Secrets } from '../../kernel/secrets'
import { gradingNotices, pointNotices } from './notify'
import type { GradingRecord, PointRecord } from './records'
import { withReversal } from './rules'

/** The only file that touches `points` and `gradings`. */
export const points = livingIn<PointRecord>('points', pointNotices)
export const gradings = livingIn<GradingRecord>('gradings', gradingNotices)

/** Marks what a reversal takes back, in its own transaction: of two reversals of one entry the second is refused. */
export async function markReversed(tx: Transaction, before: PointRecord | null, after: PointRecord): Promise<void> {
  if (after.reverses === null || before?.state === after.state) return
  const original = await tx.get<PointRecord>('points', after.reverses)
  if (!original) throw new AppError('NOT_FOUND')
  if (before === null && original.reversal !== 'none') throw new AppError('WRONG_STATE')
  const reversal = { entered: 'waiting', confirmed: 'done', returned: 'none' } as const
  await tx.replace('points', withReversal(original, reversal[after.state]))
}

type Tally = Pick<PointRecord, 'branchId' | 'ruleId' | 'what' | 'points' | 'state'>

/** What counts and what waits in a year, of one branch or of all, in one trip. */
export async function entriesOf(year: number, branchId: string | null): Promise<Tally[]> {
  const { list } = await database
    .aggregate('points')
    .match({ year, state: _.neq('returned'), ...(branchId === null ? {} : { branchId }) })
    .sort({ day: 1, _id: 1 })
    .project({ branchId: 1, ruleId: 1, what: 1, points: 1, state: 1 })
    .group({ _id: null, all: { $push: '$$ROOT' } })
    .end()
  return (list[0] as { all: Tally[] } | undefined)?.all ?? []
}

export function gradingId(branchId: string, year: number, secrets: Pick<Secrets, 'idOf'>): string {
  return secrets.idOf('grading', branchId, String(year))
}

export async function findGrading(id: string): Promise<GradingRecord | null> {
  return database.get<GradingRecord>('gradings', id)
}

export async function gradingsOf(year: number): Promise<GradingRecord[]> {
  return database.find<GradingRecord>('gradings', { where: { year }, limit: 100 })
}

/** Puts the blank year where the first command will find it. */
export async function layGrading(record: GradingRecord): Promise<void> {
  try {
    await database.insert('gradings', record)
  } catch (error) {
    if (!(error instanceof DuplicateKey)) throw error
  }
}

export async function findPoint(id: string): Promise<PointRecord | null> {
  return database.get<PointRecord>('points', id)
}
