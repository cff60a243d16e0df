import type { ThanksQueue } from '@nuanyu/types/thanks'
import { reachedStates } from './lifecycle'
import { openQuestions, publishProblems } from './publishable'
import type { NoteRecord } from './records'

/** In which lists a note lies, so that each list is one index. */

export const VERIFY_ALL = 'verify'
export const CONFIRM = 'confirm'
export const PUBLISH = 'publish'
export const NOMINATIONS = 'nomination'
export const WALLS = 'walls'
export const DESK_ALL = 'desk'
export const verifyAt = (departmentId: string) => `verify:${departmentId}`
export const deskAt = (departmentId: string) => `desk:${departmentId}`
export const deskOf = (branchId: string) => `branch:${branchId}`

export function shelvesOf(record: NoteRecord): string[] {
  const { state, department, branchId, published, nomination, erased } = record
  if (erased) return []
  const shelves: string[] = []
  if (state === 'verifying') shelves.push(VERIFY_ALL, ...(department ? [verifyAt(department.id)] : []))
  if (state === 'verifying' || state === 'rejected') shelves.push(DESK_ALL)
  if (!reachedStates.includes(state)) return shelves
  shelves.push(DESK_ALL, ...(department ? [deskAt(department.id)] : []), ...(branchId ? [deskOf(branchId)] : []))
  if (openQuestions(record).length > 0) shelves.push(CONFIRM)
  if (waitsForPublishing(record)) shelves.push(PUBLISH)
  if (nomination) shelves.push(NOMINATIONS)
  if (published) shelves.push(WALLS)
  return shelves
}

/** Both have said yes, the check has passed, and it does not yet hang where it may. */
function waitsForPublishing(record: NoteRecord): boolean {
  if (record.state === 'hidden') return false
  const possible = (['public', 'internal'] as const).find((scope) => publishProblems(record, scope).length === 0)
  return possible !== undefined && record.published === null
}

/** Lists with work to do begin with what waits longest. */
export function isOldestFirst(queue: ThanksQueue): boolean {
  return queue === 'verify' || queue === 'confirm' || queue === 'publish'
}
