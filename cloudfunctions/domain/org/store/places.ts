import type { Place } from '@nuanyu/types/org'
import { AppError } from '@nuanyu/types/errors'
import { _, database } from '../../../kernel/database'
import { remember, rememberEach } from '../../../kernel/remember'
import type { BranchRecord, CodeRecord, DepartmentRecord, HospitalRecord, PostRecord } from '../records'
import { branchesNow, departmentsNow } from './organisation'

/** In place of the id, before the first administrator has set the hospital up. */
export const NOT_YET = ''

export const theHospital = remember<HospitalRecord>(async () => {
  const hospital = await database.get<HospitalRecord>('hospital', 'hospital')
  return hospital ?? { _id: NOT_YET, version: 0, name: '医院', motto: '', complaintPhone: '', complaintHours: '' }
})

/** All departments in their order, also those out of use, which old cases and figures still name. */
export const allDepartments = remember<DepartmentRecord[]>(departmentsNow)

/** Those one may choose. */
export async function departmentsInUse(now: Date): Promise<DepartmentRecord[]> {
  return (await allDepartments(now)).filter(({ retired }) => !retired)
}

/** What kinds of post a department has: it decides which phrases its people practise. */
const kindsOf = rememberEach(async (departmentId) => {
  const posts = await database.find<PostRecord>('posts', { where: { departmentId, retired: _.neq(true) }, limit: 100 })
  return [...new Set(posts.map(({ kind }) => kind))]
})
export function kindsOfDepartment(departmentId: string, now: Date): Promise<string[]> {
  return kindsOf(departmentId, now)
}
/** A large hospital has some sixty. */
export const allBranches = remember<BranchRecord[]>(branchesNow)

/** `path` is the field of the form that named it. */
export async function getDepartment(id: string, path: string): Promise<DepartmentRecord> {
  const department = await database.get<DepartmentRecord>('departments', id)
  if (!department || department.retired) {
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
  // What is out of use takes no more feedback, whatever hangs on its wall.
  if (found.status === 'revoked' || post.retired || department.retired) return { status: 'revoked' }
  const branch = found.branches.find(({ retired }) => !retired)
  return {
    status: 'active',
    place: {
      scene,
      post: { id: post._id, name: post.name, kind: post.kind, mark: post.mark, pledge: post.pledge },
      department: { id: department._id, name: department.name, location: department.location },
      branch: branch
        ? { id: branch._id, name: branch.name, brand: branch.brand, motto: branch.motto, pledge: branch.pledge }
        : null,
    },
  }
}

/** In use, with a mark of their branch; a branch has a handful. */
export async function markedPosts(departmentIds: string[]): Promise<PostRecord[]> {
  if (departmentIds.length === 0) return []
  const where = { departmentId: _.in(departmentIds), mark: _.neq(null), retired: _.neq(true) }
  return database.find<PostRecord>('posts', { where, orderBy: [['_id', 'asc']], limit: 100 })
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
