import { allBranches, allDepartments } from '../org/store'
import type { PlaceNames } from './grants'

export type Places = PlaceNames & {
  branchOf(departmentId: string): string | null
  /** Those that are in use: what is given from now on is given for one of them. */
  inUse: { departments: Named[]; branches: Named[] }
}
type Named = { id: string; name: string }

/** Names of departments and branches, as they were at most a minute ago. */
export async function placesAt(now: Date): Promise<Places> {
  const departments = await allDepartments(now)
  const branches = await allBranches(now)
  const own = new Map(departments.map(({ _id, branchId }) => [_id, branchId]))
  return {
    departments: new Map(departments.map(({ _id, name }) => [_id, name])),
    branches: new Map(branches.map(({ _id, name }) => [_id, name])),
    branchOf: (id) => own.get(id) ?? null,
    inUse: { departments: departments.filter(isInUse).map(named), branches: branches.filter(isInUse).map(named) },
  }
}

const isInUse = ({ retired }: { retired: boolean }) => !retired
const named = ({ _id, name }: { _id: string; name: string }): Named => ({ id: _id, name })
