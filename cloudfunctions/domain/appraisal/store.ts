import type { AppraisalState } from '@nuanyu/types/appraisal'
import { _, database, DuplicateKey } from '../../kernel/database'
import { livingIn } from '../../kernel/living/store'
import type { Secrets } from '../../kernel/secrets'
import { noticesFor } from './notify'
import type { AppraisalRecord } from './records'

/** The only file that touches `appraisals`. */
export const appraisals = livingIn<AppraisalRecord>('appraisals', noticesFor)

export function appraisalId(staffId: string, year: number, secrets: Pick<Secrets, 'idOf'>): string {
  return secrets.idOf('appraisal', staffId, String(year))
}

export async function findAppraisal(id: string): Promise<AppraisalRecord | null> {
  return database.get<AppraisalRecord>('appraisals', id)
}

/** Puts the blank year where the first command will find it. Whoever comes second finds the first one's. */
export async function lay(record: AppraisalRecord): Promise<void> {
  try {
    await database.insert('appraisals', record)
  } catch (error) {
    if (!(error instanceof DuplicateKey)) throw error
  }
}

export async function appraisalsByIds(ids: string[]): Promise<Map<string, AppraisalRecord>> {
  if (ids.length === 0) return new Map()
  const found = await database.find<AppraisalRecord>('appraisals', { where: { _id: _.in(ids) }, limit: ids.length })
  return new Map(found.map((record) => [record._id, record]))
}

/** What somebody may read of themselves, of all years. */
export async function publishedOf(staffId: string): Promise<AppraisalRecord[]> {
  return database.find<AppraisalRecord>('appraisals', {
    where: { 'person.staffId': staffId, state: _.in(['published', 'appealed', 'reconsidered']) },
    orderBy: [['year', 'asc']],
    limit: 100,
  })
}

/** A term that has ended is not reminded of. */
export async function appraisalsToRemind(now: Date, limit: number): Promise<AppraisalRecord[]> {
  return database.find<AppraisalRecord>('appraisals', {
    where: { remindAt: _.lte(now), stateUntil: _.gte(now) },
    orderBy: [['remindAt', 'asc']],
    limit,
  })
}

/** All of a year, for the file. */
export async function allOfYear(year: number): Promise<AppraisalRecord[]> {
  const all: AppraisalRecord[] = []
  for (let last = ''; ;) {
    const page = await database.find<AppraisalRecord>('appraisals', {
      where: { year, _id: _.gt(last) },
      orderBy: [['_id', 'asc']],
      limit: 100,
    })
    all.push(...page)
    if (page.length < 100) return all
    last = page.at(-1)?._id ?? ''
  }
}

/** How far a year is; people of whom nothing was said yet are in none. */
export async function countStates(
  year: number,
  departmentId: string | null,
): Promise<Partial<Record<AppraisalState, number>>> {
  const { list } = await database
    .aggregate('appraisals')
    .match({ year, ...(departmentId === null ? {} : { 'person.departmentId': departmentId }) })
    .group({ _id: '$state', n: { $sum: 1 } })
    .end()
  return Object.fromEntries((list as { _id: AppraisalState; n: number }[]).map(({ _id, n }) => [_id, n]))
}
