import type { PosterChoice } from '@nuanyu/types/posters'
import { _, database } from '../../kernel/database'
import type { BranchRecord, CodeRecord, DepartmentRecord, PostRecord } from './records'

/** Codes as they are printed: only those in use, with everything their sheet says. */

export type PrintedCode = {
  code: CodeRecord
  post: PostRecord
  department: DepartmentRecord
  branch: BranchRecord | null
}

type Joined = PostRecord & { codes: CodeRecord[]; departments: DepartmentRecord[]; branches: BranchRecord[] }

/** In the order in which one walks through the house: department, post, code. One trip. */
export async function scenesFor(choice: PosterChoice): Promise<string[]> {
  const found = await joined(choice.by === 'codes' ? null : choice, choice.by === 'codes' ? choice.ids : null)
  return found.map(({ code }) => code._id)
}

export async function printedCodes(scenes: string[]): Promise<Map<string, PrintedCode>> {
  const found = await joined(null, scenes)
  return new Map(found.map((printed) => [printed.code._id, printed]))
}

/** One document as the answer, since a list of documents may be cut at a hundred. */
async function joined(places: PosterChoice | null, scenes: string[] | null): Promise<PrintedCode[]> {
  const ids = places?.ids ?? []
  const posts =
    scenes !== null
      ? { _id: _.in(await postsOf(scenes)) }
      : places?.by === 'posts'
        ? { _id: _.in(ids) }
        : { departmentId: _.in(places?.by === 'branches' ? await departmentsOf(ids) : ids) }
  const { list } = await database
    .aggregate('posts')
    .match(posts)
    .lookup({ from: 'codes', localField: '_id', foreignField: 'postId', as: 'codes' })
    .lookup({ from: 'departments', localField: 'departmentId', foreignField: '_id', as: 'departments' })
    .lookup({ from: 'branches', localField: 'departments.branchId', foreignField: '_id', as: 'branches' })
    .group({ _id: null, posts: { $push: '$$ROOT' } })
    .end()
  const all = (list[0] as { posts: Joined[] } | undefined)?.posts ?? []
  return (
    all
      .flatMap(({ codes, departments: [department], branches: [branch = null], ...post }) =>
        department
          ? codes.map((code) => ({ code, post, department, branch: branch?.retired === true ? null : branch }))
          : [],
      )
      // What is out of use leads to the entrance, and is not printed again.
      .filter(({ post, department }) => !post.retired && !department.retired)
      .filter(({ code }) => code.status === 'active' && (scenes?.includes(code._id) ?? true))
      .sort((one, other) => one.department.order - other.department.order || compare(keyOf(one), keyOf(other)))
  )
}

function keyOf({ post, code }: PrintedCode): string {
  return `${post._id} ${code._id}`
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

async function postsOf(scenes: string[]): Promise<string[]> {
  const codes = await database.find<CodeRecord>('codes', { where: { _id: _.in(scenes) }, limit: scenes.length })
  return [...new Set(codes.map(({ postId }) => postId))]
}

async function departmentsOf(branchIds: string[]): Promise<string[]> {
  const found = await database.find<DepartmentRecord>('departments', {
    where: { branchId: _.in(branchIds) },
    limit: 100,
  })
  return found.map(({ _id }) => _id)
}

/** Branches to choose from. A hospital has up to sixty. */
export function allBranches(): Promise<BranchRecord[]> {
  return database.find<BranchRecord>('branches', { where: { retired: false }, limit: 100 })
}
