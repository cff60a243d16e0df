import type { ClinicForm } from '@nuanyu/types/clinic'
import { allBranches, allDepartments } from '../../org/store'
import { type Names, problem } from './rules'

/** What branch and department are called today; one that is gone is refused on its own field. */
export async function namesOf(
  { branchId, departmentId }: Pick<ClinicForm, 'branchId' | 'departmentId'>,
  now: Date,
): Promise<Names> {
  const branch = branchId === null ? null : (await allBranches(now)).find(({ _id }) => _id === branchId)
  const department = departmentId === null ? null : (await allDepartments(now)).find(({ _id }) => _id === departmentId)
  if (branch === undefined || branch?.retired) throw problem('branchId', '没有这个支部')
  if (department === undefined || department?.retired) throw problem('departmentId', '没有这个科室')
  return { branchName: branch?.name ?? null, departmentName: department?.name ?? null }
}
