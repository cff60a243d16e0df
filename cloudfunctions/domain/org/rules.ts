import { AppError } from '@nuanyu/types/errors'
import { placeKinds, type PlaceKind } from '@nuanyu/types/org'

/** Fields whose value the input changes. */
export function changedFields<F extends string>(
  fields: readonly F[],
  before: Partial<Record<F, unknown>> | null,
  after: Record<F, unknown>,
): F[] {
  return fields.filter((field) => (before ? before[field] : null) !== after[field])
}

/** What a new record holds in the fields that are not its maker's to fill. */
const EMPTY: readonly unknown[] = ['', null]

/** Refuses what the viewer does not keep; of a new record that is everything but nothing. */
export function assertFields<F extends string>(
  changed: readonly F[],
  mine: readonly F[],
  isNew: boolean,
  after: Record<F, unknown>,
): void {
  const foreign = changed.filter((field) => !mine.includes(field) && !(isNew && EMPTY.includes(after[field])))
  if (foreign.length > 0) throw new AppError('FORBIDDEN')
}

export function wrong(path: string, message: string): AppError {
  return new AppError('VALIDATION', { details: { fields: [{ path, message }] } })
}

/** Names are told apart as people read them: without spaces, whatever the width and case of letters. */
export function asRead(name: string): string {
  return name.normalize('NFKC').replace(/\s/g, '').toLowerCase()
}

type Named = { _id: string; name: string; retired: boolean }

/** Two of one name cannot be told apart by whoever chooses one. What is out of use may keep its name. */
export function isTaken({ id, name }: { id: string; name: string }, others: Named[]): boolean {
  return others.some((other) => other._id !== id && !other.retired && asRead(other.name) === asRead(name))
}

export function assertUnique(kind: PlaceKind, one: { id: string; name: string }, others: Named[]): void {
  if (isTaken(one, others))
    throw wrong('name', kind === 'post' ? '这个科室已有同名的岗位' : `已有同名的${placeKinds[kind]}`)
}

/** What every new record begins with. */
export function inUse(_id: string): { _id: string; retired: boolean; retirement: null } {
  return { _id, retired: false, retirement: null }
}

/** What still hangs on a place, in the words it is told in. */
export type Hanging = { cases: number; staff: number; posts: number; departments: number }

/** Nothing is taken out of use under the feet of those who are on it: they are moved first. */
export function assertFree(kind: PlaceKind, { cases, staff, posts, departments }: Hanging): void {
  const left = [
    cases > 0 && `${String(cases)} 件未办结的事`,
    staff > 0 && `${String(staff)} 位在岗职工`,
    posts > 0 && `${String(posts)} 个在用的岗位`,
    departments > 0 && `${String(departments)} 个在用的科室`,
  ].filter((line) => line !== false)
  if (left.length === 0) return
  throw new AppError('WRONG_STATE', { message: `这个${placeKinds[kind]}还有${left.join('、')}，请先移走再停用` })
}

/** The posts one command gives codes to. */
export function postsToIssue<P extends { _id: string; retired: boolean; codes: number }>(
  posts: P[],
  which: 'bare' | 'all',
  most: number,
): P[] {
  const chosen = posts.filter(({ retired, codes }) => !retired && (which === 'all' || codes === 0))
  if (chosen.length > most) {
    throw wrong(
      'departmentIds',
      `一次最多给 ${String(most)} 个岗位发码，这里有 ${String(chosen.length)} 个，请少选几个科室`,
    )
  }
  return chosen
}
