import { relationsTo } from '../thanks/policy'
import { findNote } from '../thanks/store'
import type { ReadFacts } from './index'

/** Whom it is for and how it came; the letter itself stays its author's. */
export const thanksFacts: ReadFacts = async (id, viewer, now) => {
  const note = await findNote(id)
  if (!note) return null
  const relations = relationsTo(note, viewer, now)
  if (relations.length === 0 || relations.includes('author')) return null
  return {
    label: `${note.department?.name ?? ''} 收到${note.form === 'pennant' ? '锦旗' : '感谢信'}`.trim(),
    page: `staff/thankNote/index?id=${note._id}`,
    facts: '',
    department: note.department,
    person: note.thanked ? { staffId: note.thanked.ref, name: note.thanked.name } : null,
  }
}
