import { AppError } from '@nuanyu/types/errors'
import type { DepartmentPosts, PostRow } from '@nuanyu/types/org'
import type { Context } from '../../kernel/context'
import { currentTaxonomies } from '../settings/store'
import { branchesNow, findBranch, findDepartment, postsWithCodes } from './store'
import { presentDepartment, presentPost } from './views'

type Eyes = Pick<Context, 'viewer' | 'now'>

/** One department with everything that hangs in it. */
export async function departmentView(departmentId: string, eyes: Eyes): Promise<DepartmentPosts> {
  const department = await findDepartment(departmentId)
  if (!department) throw new AppError('NOT_FOUND')
  const found = await postsWithCodes({ departmentId })
  const branches = await branchesNow()
  const { postKinds } = await currentTaxonomies(eyes.now)
  const branch = branches.find(({ _id, retired }) => _id === department.branchId && !retired) ?? null
  const counted = found.map(({ codes, ...post }) => ({
    ...post,
    codes: codes.filter(({ status }) => status === 'active').length,
  }))
  return {
    department: presentDepartment(department, { branches, posts: counted }, eyes),
    posts: found.map((post) => presentPost(post, { department, branch, kinds: postKinds }, eyes)),
    kinds: postKinds.map(({ id, label }) => ({ id, label })),
  }
}

/** One post, after a command on it. */
export async function postView(postId: string, eyes: Eyes): Promise<PostRow> {
  const [post] = await postsWithCodes({ _id: postId })
  if (!post) throw new AppError('NOT_FOUND')
  const department = await findDepartment(post.departmentId)
  const branch = department?.branchId ? await findBranch(department.branchId) : null
  const { postKinds } = await currentTaxonomies(eyes.now)
  return presentPost(post, { department, branch: branch?.retired ? null : branch, kinds: postKinds }, eyes)
}
