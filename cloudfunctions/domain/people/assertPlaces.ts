import type { RoleGrant } from '@nuanyu/types/roles'
import { wrong } from './grants'
import { placesAt } from './places'

/** A role for a department or branch that is not there counts nowhere. */
export async function assertPlaces(grants: RoleGrant[], now: Date, path: string): Promise<void> {
  const { departments, branches } = await placesAt(now)
  for (const { scope } of grants) {
    if (scope.kind === 'department' && !departments.has(scope.id)) throw wrong(path, '没有这个科室')
    if (scope.kind === 'branch' && !branches.has(scope.id)) throw wrong(path, '没有这个支部')
  }
}
