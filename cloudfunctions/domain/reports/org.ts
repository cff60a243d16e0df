import { NO_DEPARTMENT } from './contribution'
import { HOSPITAL, type Org } from './guard'

export type KnownDepartment = { id: string; name: string; branchId: string | null }

/** Departments without a branch, what has no department yet, and departments that are no longer listed. */
export const NO_BRANCH = 'branch:none'

export function placeOfBranch(id: string): string {
  return `branch:${id}`
}

/**
 * The hospital of branches and departments. A department counts for the branch it belongs to today, for all times.
 * `counted`: departments that have figures, whether or not they are still listed.
 */
export function orgOf(departments: readonly KnownDepartment[], counted: readonly string[]): Org {
  const branches = new Map<string, string[]>()
  const put = (place: string, id: string) => branches.set(place, [...(branches.get(place) ?? []), id])
  for (const { id, branchId } of departments) put(branchId === null ? NO_BRANCH : placeOfBranch(branchId), id)
  const known = new Set(departments.map(({ id }) => id))
  for (const id of new Set([...counted, NO_DEPARTMENT])) if (!known.has(id)) put(NO_BRANCH, id)
  return {
    tree: {
      id: HOSPITAL,
      parts: [...branches].map(([id, ids]) => ({ id, parts: ids.map((one) => ({ id: one })) })),
    },
    departmentsOf: (place) => (place === HOSPITAL ? [...branches.values()].flat() : (branches.get(place) ?? [place])),
  }
}
