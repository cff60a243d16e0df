import type { Place } from '@nuanyu/types/org'
import { AppError } from '@nuanyu/types/errors'
import { database } from '../../kernel/database'
import { remember } from '../../kernel/remember'
import type { BranchRecord, CodeRecord, DepartmentRecord, HospitalRecord, PostRecord } from './records'

/** The only file that touches `hospital`, `branches`, `departments`, `posts` and `codes`. */

export const theHospital = remember<HospitalRecord>(async () => {
  const hospital = await database.get<HospitalRecord>('hospital', 'hospital')
  return hospital ?? { _id: 'hospital', name: '医院', motto: '', complaintPhone: '', complaintHours: '' }
})

/** All departments in their order; a hospital has up to a hundred. */
export const allDepartments = remember<DepartmentRecord[]>(() =>
  database.find<DepartmentRecord>('departments', { orderBy: [['order', 'asc']], limit: 100 }),
)

/** `path` is the field of the form that named it. */
export async function getDepartment(id: string, path: string): Promise<DepartmentRecord> {
  const department = await database.get<DepartmentRecord>('departments', id)
  if (!department) {
    throw new AppError('VALIDATION', { details: { fields: [{ path, message: '没有这个科室' }] } })
  }
  return department
}

type ScenePlace = { status: 'active'; place: Place } | { status: 'revoked' | 'unknown' }

/** What a scanned code leads to: code, post, department and branch in one trip. */
export async function findPlace(scene: string): Promise<ScenePlace> {
  const { list } = await database
    .aggregate('codes')
    .match({ _id: scene })
    .lookup({ from: 'posts', localField: 'postId', foreignField: '_id', as: 'posts' })
    .lookup({ from: 'departments', localField: 'posts.departmentId', foreignField: '_id', as: 'departments' })
    .lookup({ from: 'branches', localField: 'departments.branchId', foreignField: '_id', as: 'branches' })
    .limit(1)
    .end()
  const found = list[0] as
    (CodeRecord & { posts: PostRecord[]; departments: DepartmentRecord[]; branches: BranchRecord[] }) | undefined
  const post = found?.posts[0]
  const department = found?.departments[0]
  if (!found || !post || !department) return { status: 'unknown' }
  if (found.status === 'revoked') return { status: 'revoked' }
  const branch = found.branches[0]
  return {
    status: 'active',
    place: {
      scene,
      post: { id: post._id, name: post.name, kind: post.kind, mark: post.mark, pledge: post.pledge },
      department: { id: department._id, name: department.name, location: department.location },
      branch: branch ? { id: branch._id, name: branch.name, brand: branch.brand, motto: branch.motto } : null,
    },
  }
}

type PostWithCodes = PostRecord & { codes: CodeRecord[]; departments: DepartmentRecord[]; branches: BranchRecord[] }

/** Posts with their codes, department and branch in one trip; of one post when `postId` is given. */
export async function postsWithCodes(postId: string | null): Promise<PostWithCodes[]> {
  const { list } = await database
    .aggregate('posts')
    .match(postId ? { _id: postId } : {})
    .lookup({ from: 'codes', localField: '_id', foreignField: 'postId', as: 'codes' })
    .lookup({ from: 'departments', localField: 'departmentId', foreignField: '_id', as: 'departments' })
    .lookup({ from: 'branches', localField: 'departments.branchId', foreignField: '_id', as: 'branches' })
    .sort({ _id: 1 })
    .group({ _id: null, posts: { $push: '$$ROOT' } })
    .end()
  return (list[0] as { posts: PostWithCodes[] } | undefined)?.posts ?? []
}

/** How many posts there are of each kind, or with each mark. */
export async function countPostsBy(field: 'kind' | 'mark'): Promise<Map<string, number>> {
  const { list } = await database
    .aggregate('posts')
    .group({ _id: `$${field}`, n: { $sum: 1 } })
    .group({ _id: null, groups: { $push: { id: '$_id', n: '$n' } } })
    .end()
  const [found] = list as { groups: { id: string | null; n: number }[] }[]
  return new Map((found?.groups ?? []).flatMap(({ id, n }) => (id === null ? [] : [[id, n]])))
}
