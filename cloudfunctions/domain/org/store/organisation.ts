import { _, database } from '../../../kernel/database'
import type { BranchRecord, CodeRecord, DepartmentRecord, HospitalRecord, PostRecord } from '../records'

/** As it is now, for those who change it. */
export async function hospitalNow(): Promise<HospitalRecord | null> {
  return database.get<HospitalRecord>('hospital', 'hospital')
}

export async function branchesNow(): Promise<BranchRecord[]> {
  return whole<BranchRecord>('branches', {}, { _id: 1 })
}

export async function departmentsNow(): Promise<DepartmentRecord[]> {
  return whole<DepartmentRecord>('departments', {}, { order: 1, _id: 1 })
}

export async function postsOf(departmentIds: string[]): Promise<PostRecord[]> {
  return whole<PostRecord>('posts', { departmentId: _.in(departmentIds) }, { _id: 1 })
}

type Counted = Pick<PostRecord, '_id' | 'departmentId' | 'retired'> & { codes: number }

/** Every post of these departments with the number of its codes in use; of all when none is named. Two trips. */
export async function countedPosts(departmentIds: string[] | null): Promise<Counted[]> {
  const where = departmentIds ? { departmentId: _.in(departmentIds) } : {}
  const { list: listed } = await database
    .aggregate('posts')
    .match(where)
    .project({ departmentId: 1, retired: 1 })
    .group({ _id: null, all: { $push: '$$ROOT' } })
    .end()
  const posts = (listed[0] as { all: Omit<Counted, 'codes'>[] } | undefined)?.all ?? []
  if (posts.length === 0) return []
  const ids = departmentIds ? { postId: _.in(posts.map(({ _id }) => _id)) } : {}
  const { list } = await database
    .aggregate('codes')
    .match({ status: 'active', ...ids })
    .group({ _id: '$postId', n: { $sum: 1 } })
    .group({ _id: null, all: { $push: '$$ROOT' } })
    .end()
  const counts = new Map(
    ((list[0] as { all: { _id: string; n: number }[] } | undefined)?.all ?? []).map(({ _id, n }) => [_id, n]),
  )
  return posts.map((post) => ({ ...post, retired: post.retired, codes: counts.get(post._id) ?? 0 }))
}

export type PostWithCodes = PostRecord & { codes: CodeRecord[] }

/** One trip: posts with all their codes, also those revoked. */
export async function postsWithCodes(where: { _id: string } | { departmentId: string }): Promise<PostWithCodes[]> {
  const { list } = await database
    .aggregate('posts')
    .match(where)
    .lookup({ from: 'codes', localField: '_id', foreignField: 'postId', as: 'codes' })
    .sort({ _id: 1 })
    .group({ _id: null, all: { $push: '$$ROOT' } })
    .end()
  return (list[0] as { all: PostWithCodes[] } | undefined)?.all ?? []
}

/** Where posts of these kinds are. */
export async function departmentsWithPosts(kinds: string[]): Promise<string[]> {
  if (kinds.length === 0) return []
  const { list } = await database
    .aggregate('posts')
    .match({ kind: _.in(kinds), retired: _.neq(true) })
    .group({ _id: null, ids: { $addToSet: '$departmentId' } })
    .end()
  return (list[0] as { ids: string[] } | undefined)?.ids ?? []
}

/** All of them in one document: a list of its own would stop at a hundred. */
export async function whole<T>(
  collection: 'branches' | 'departments' | 'posts',
  where: object,
  order: Record<string, 1>,
): Promise<T[]> {
  const { list } = await database
    .aggregate(collection)
    .match(where)
    .sort(order)
    .group({ _id: null, all: { $push: '$$ROOT' } })
    .end()
  return (list[0] as { all: T[] } | undefined)?.all ?? []
}

export async function findDepartment(id: string): Promise<DepartmentRecord | null> {
  return database.get<DepartmentRecord>('departments', id)
}

export async function findBranch(id: string): Promise<BranchRecord | null> {
  return database.get<BranchRecord>('branches', id)
}
