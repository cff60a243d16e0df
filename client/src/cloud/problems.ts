import type { FieldProblems } from './call'

/** Paths that the server names, and the field of a form that answers for them under another name. */
const ALSO: Record<string, string> = { departmentId: 'where' }

/** The field that answers for a problem: itself, or the one it lies in (`where.departmentId` lies in `where`). */
export function fieldOf(path: string, fields: readonly string[]): string | undefined {
  return fields.find((field) => path === field || path.startsWith(`${field}.`) || ALSO[path] === field)
}

/**
 * Puts each problem at the field of the form that answers for it. `unshown` are those that no field shows: they must
 * be said elsewhere, or the person is told that something is wrong and never what.
 */
export function placeProblems(
  problems: FieldProblems,
  fields: readonly string[],
): { marks: FieldProblems; unshown: string[] } {
  const marks: FieldProblems = {}
  const unshown = new Set<string>()
  for (const [path, message] of Object.entries(problems)) {
    const field = fieldOf(path, fields)
    if (field === undefined) unshown.add(message)
    else marks[field] ??= message
  }
  return { marks, unshown: [...unshown] }
}
