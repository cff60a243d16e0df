import type { Audience } from '@nuanyu/types/receipts'
import { grantsOf } from '../../kernel/viewer'
import { allDepartments, departmentsWithPosts } from '../org/store'
import { type Reach, staffWith } from '../people/store'

/** What an audience means today. `always`: whom it goes to whatever was chosen. */
export async function reachOf(audience: Audience, always: readonly string[], now: Date): Promise<Reach> {
  const { everyone, departmentIds, branchIds, postKinds, roles, staffIds } = audience
  const ofBranches =
    branchIds.length > 0
      ? (await allDepartments(now)).filter(({ branchId }) => branchId !== null && branchIds.includes(branchId))
      : []
  const holders =
    roles.length > 0
      ? (await staffWith(roles)).filter((staff) =>
          grantsOf({ openid: staff.openid, personKey: staff._id, staff }, now).some(({ role }) => roles.includes(role)),
        )
      : []
  return {
    everyone,
    departmentIds: [...new Set([...departmentIds, ...(await departmentsWithPosts(postKinds))])],
    branches: { ids: branchIds, departmentIds: ofBranches.map(({ _id }) => _id) },
    staffIds: [...new Set([...staffIds, ...always, ...holders.map(({ staffId }) => staffId)])],
  }
}
