/** Who calls whom: evenly, and never for the department one belongs to. Pure. */

export type Caller = { key: string; name: string; staffId: string; mayCallFor(departmentId: string): boolean }
type Task = { id: string; departmentId: string }

/** In the order of the calls each goes to whoever may and has fewest; '' where nobody may. */
export function spread<T extends Task>(
  calls: readonly T[],
  callers: readonly Caller[],
  load: ReadonlyMap<string, number> = new Map(),
): Map<string, { key: string; name: string }> {
  const open = new Map(callers.map(({ key }) => [key, load.get(key) ?? 0]))
  return new Map(
    calls.map(({ id, departmentId }) => {
      const next = callers
        .filter((caller) => caller.mayCallFor(departmentId))
        .sort((a, b) => (open.get(a.key) ?? 0) - (open.get(b.key) ?? 0) || (a.staffId < b.staffId ? -1 : 1))[0]
      if (!next) return [id, { key: '', name: '' }]
      open.set(next.key, (open.get(next.key) ?? 0) + 1)
      return [id, { key: next.key, name: next.name }]
    }),
  )
}
