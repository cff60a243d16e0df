import { _ } from '../../../kernel/database'

/** Where a case counts: the department that has it, before one has it the one it is about. null: wherever it is. */
export function countedIn(departments: readonly string[] | null): object | null {
  const among = departments && _.in([...departments])
  return among && (_.or({ 'department.id': among }, { department: null, 'place.id': among }) as object)
}
