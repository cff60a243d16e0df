import { _, database } from '../../kernel/database'
import { changesNoted } from '../../kernel/journal'
import { livingIn, type Removing } from '../../kernel/living/store'
import { lockChange, lockedIn } from './lock'
import { noticesFor } from './notify'
import type { VetoRecord } from './records'

/** The only file that touches `vetoes`. */
export const vetoes = livingIn<VetoRecord>('vetoes', noticesFor, lockChange)

/** Numbers of the locks as the journal has them. */
export async function locksNoted(id: string): Promise<string[]> {
  return lockedIn(await changesNoted(`vetoes/${id}`, ['veto.propose', 'veto.add']))
}

export async function findVeto(id: string): Promise<VetoRecord | null> {
  return database.get<VetoRecord>('vetoes', id)
}

/** What decides somebody's grade of a year now; nobody has more than a few. */
export async function effectiveVetoes(staffIds: string[], year: number): Promise<VetoRecord[]> {
  if (staffIds.length === 0) return []
  return database.find<VetoRecord>('vetoes', {
    where: { 'person.staffId': _.in(staffIds), year, effective: true },
    limit: 100,
  })
}

/** All of the year, for a list of everybody. */
export async function allEffective(year: number): Promise<VetoRecord[]> {
  const { list } = await database
    .aggregate('vetoes')
    .match({ year, effective: true })
    .group({ _id: null, all: { $push: '$$ROOT' } })
    .end()
  return (list[0] as { all: VetoRecord[] } | undefined)?.all ?? []
}

export async function vetoesDue(now: Date, limit: number): Promise<VetoRecord[]> {
  return database.find<VetoRecord>('vetoes', {
    where: { stepAt: _.lt(now) },
    orderBy: [['stepAt', 'asc']],
    limit,
  })
}

export function removeVetoesBefore(at: Date, removing: Removing): Promise<number> {
  const filesOf = ({ locks, statements, appeal }: VetoRecord) => [
    ...locks.flatMap(({ items }) => items.flatMap(({ files }) => files.map(({ id }) => id))),
    ...statements.flatMap(({ photos }) => photos),
    ...(appeal?.photos ?? []),
  ]
  return vetoes.removeBefore(at, { queue: _.in(['over', 'standing']) }, filesOf, removing)
}
