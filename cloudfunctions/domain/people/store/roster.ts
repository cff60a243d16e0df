import type { PersonState } from '@nuanyu/types/people'
import { AppError } from '@nuanyu/types/errors'
import { _, database } from '../../../kernel/database'
import type { StaffRecord } from '../../../kernel/viewer'
import type { Person, RosterRecord } from '../records'

export async function getPerson(staffId: string): Promise<Person> {
  const roster = await database.get<RosterRecord>('roster', staffId)
  if (!roster) throw new AppError('NOT_FOUND')
  return { roster, staff: roster.key === null ? null : await database.get<StaffRecord>('staff', roster.key) }
}

export type Sought = { text: string; departmentId: string | null; state: PersonState | null }

/** By number. A text is the start of a name or of a number. */
export async function peoplePage(sought: Sought, afterId: string | null, limit: number): Promise<RosterRecord[]> {
  const { text, departmentId, state } = sought
  const starts = (start: string) => _.and(_.gte(start), _.lt(`${start}\uffff`))
  const conditions: object[] = []
  if (departmentId) conditions.push({ departmentId })
  if (state) conditions.push({ state })
  if (text) conditions.push(_.or({ name: starts(text) }, { _id: starts(text.toUpperCase()) }))
  if (afterId) conditions.push({ _id: _.gt(afterId) })
  return database.find<RosterRecord>('roster', {
    where: conditions.length > 1 ? _.and(...conditions) : (conditions[0] ?? {}),
    orderBy: [['_id', 'asc']],
    limit,
  })
}

export async function countByState(): Promise<Partial<Record<PersonState, number>>> {
  const { list } = await database
    .aggregate('roster')
    .group({ _id: '$state', n: { $sum: 1 } })
    .end()
  return Object.fromEntries((list as { _id: PersonState; n: number }[]).map(({ _id, n }) => [_id, n]))
}

/** Everybody, by pages: a list of thousands for an import or a file. */
export async function wholeRoster(): Promise<RosterRecord[]> {
  const all: RosterRecord[] = []
  const none = { text: '', departmentId: null, state: null }
  for (let last: string | null = null; ;) {
    const page: RosterRecord[] = await peoplePage(none, last, 100)
    all.push(...page)
    if (page.length < 100) return all
    last = page.at(-1)?._id ?? null
  }
}

/** Who belongs to a department, or with null to any, and has not left, with or without the software. */
export async function countAtWork(departmentId: string | null): Promise<number> {
  return database.count('roster', { ...(departmentId === null ? {} : { departmentId }), state: _.neq('left') })
}
