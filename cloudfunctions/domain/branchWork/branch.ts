import { AppError } from '@nuanyu/types/errors'
import type { Context } from '../../kernel/context'
import { allBranches } from '../org/store'
import { partsOf } from './policy'

type Asking = Pick<Context, 'viewer' | 'now'>

/** A branch that one keeps or oversees; any other does not exist. */
export async function getBranch(branchId: string, { viewer, now }: Asking): Promise<{ id: string; name: string }> {
  const branch = (await allBranches(now)).find(({ _id }) => _id === branchId)
  if (!branch || partsOf(branchId, viewer, now).length === 0) throw new AppError('NOT_FOUND')
  return { id: branch._id, name: branch.name }
}

/** Those that the viewer keeps or oversees, in use. */
export async function branchesFor({ viewer, now }: Asking) {
  const branches = await allBranches(now)
  return branches.filter(({ _id, retired }) => !retired && partsOf(_id, viewer, now).length > 0)
}
