import type { RoleGrant } from '@nuanyu/types/roles'
import { wrong } from './grants'
import { placesAt } from './places'

/** A role for a department or branch that is not there counts nowhere. */
export async function assertPlaces(grants: RoleGrant[], now: Date, path: string): Promise<void> {
  const { departments, branches } = (await placesAt(now)).inUse
  const isOne = (list: { id: string }[], id: string) => list.some((one) => one.id === id)
  for (const { scope } of grants) {
    if (scope.kind === 'department' && !isOne(departments, scope.id)) throw wrong(path, '没有这个科室')
    if (scope.kind === 'branch' && !isOne(branches, scope.id)) throw wrong(path, '没有这个支部')
  }
}

export async function assertBranch(branchId: string | null, now: Date): Promise<void> {
  const { branches } = (await placesAt(now)).inUse
  if (branchId !== null && branches.every(({ id }) => id !== branchId)) throw wrong('branchId', '没有这个支部')
}
