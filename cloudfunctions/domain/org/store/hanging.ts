import type { PlaceKind } from '@nuanyu/types/org'
import { AppError } from '@nuanyu/types/errors'
import { _, database } from '../../../kernel/database'
import { countOpenAt } from '../../feedback/store'
import { countAtWork } from '../../people/store'
import type { BranchRecord, DepartmentRecord, PostRecord } from '../records'
import type { Hanging } from '../rules'
import { branchesNow, departmentsNow, postsOf } from './organisation'

const inUse = { retired: _.neq(true) }

/** What is still on a place that is to go out of use. */
export async function hangingOn(kind: PlaceKind, id: string): Promise<Hanging> {
  const none = { cases: 0, staff: 0, posts: 0, departments: 0 }
  if (kind === 'post') return none
  if (kind === 'branch')
    return { ...none, departments: await database.count('departments', { branchId: id, ...inUse }) }
  return {
    ...none,
    cases: await countOpenAt(id),
    staff: await countAtWork(id),
    posts: await database.count('posts', { departmentId: id, ...inUse }),
  }
}

/** What goes out of use and comes back. */
export type Retirable = BranchRecord | DepartmentRecord | PostRecord

/** Those among which its name must be its own. */
export async function siblingsOf(kind: PlaceKind, record: Retirable): Promise<Retirable[]> {
  if (kind === 'branch') return branchesNow()
  return kind === 'post' && 'departmentId' in record ? postsOf([record.departmentId]) : departmentsNow()
}

export async function versionOf(collection: 'branches' | 'departments' | 'posts', id: string): Promise<number> {
  const stored = await database.get<Retirable>(collection, id)
  if (!stored) throw new AppError('NOT_FOUND')
  return stored.version
}
