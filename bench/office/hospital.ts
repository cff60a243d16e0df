import { departments, posts } from '../../test/fixtures/hospital'

/** The cast's hospital grown to forty departments: of the larger ones there is a second ward. */

const DEPARTMENTS = 40

export type Twin = { of: string; id: string; name: string; branchId: string; postId: string; postName: string }

export const twins: Twin[] = departments
  .filter(({ servesWard }) => servesWard)
  .flatMap((department) => {
    const post = posts.find(({ departmentId, kind }) => departmentId === department.id && kind === 'ward')
    return post ? [{ department, post }] : []
  })
  .slice(0, Math.max(0, DEPARTMENTS - departments.length))
  .map(({ department, post }) => ({
    of: department.id,
    id: `${department.id}-2`,
    name: `${department.name}二病区`,
    branchId: department.branchId,
    postId: `${post.id}-2`,
    postName: `${post.name}（二病区）`,
  }))

const byOriginal = new Map(twins.map((twin) => [twin.of, twin]))

/** Every other one that happened on a ward that has a second one happened there. */
export function twinOf(departmentId: string | undefined, serial: number): Twin | undefined {
  return serial % 2 === 0 || departmentId === undefined ? undefined : byOriginal.get(departmentId)
}
