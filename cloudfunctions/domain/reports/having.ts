/** Departments and subjects of which somebody was counted, month by month. */
export class Having {
  readonly #subjects = new Map<string, Set<string>>()
  readonly #departments = new Map<string, Set<string>>()

  add(departmentId: string, month: string, subject: string): void {
    put(this.#subjects, `${month} ${departmentId}`, subject)
    put(this.#departments, `${month} ${subject}`, departmentId)
  }

  subjects = (departmentId: string, month: string): ReadonlySet<string> =>
    this.#subjects.get(`${month} ${departmentId}`) ?? NOBODY

  departments = (subject: string, month: string): ReadonlySet<string> =>
    this.#departments.get(`${month} ${subject}`) ?? NOBODY
}

const NOBODY: ReadonlySet<string> = new Set()

function put(sets: Map<string, Set<string>>, key: string, value: string): void {
  const known = sets.get(key)
  if (known) known.add(value)
  else sets.set(key, new Set([value]))
}

/** Whether somebody is in both. */
export function meet(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  for (const one of some) if (others.has(one)) return true
  return false
}
