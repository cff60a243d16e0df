import { AppError } from '@nuanyu/types/errors'
import { handle } from '../../../kernel/action'
import { findStaff } from '../../people/store'
import { mayBeMeant, relationsTo } from '../policy'
import { getNote } from '../store'

const SHOWN = 20

/** Who may be meant. The number and not the key: a key is also what an author is known by. */
export const candidates = handle('thanks.candidates', 'staff', async ({ noteId, text }, { viewer, now }) => {
  const note = await getNote(noteId)
  if (relationsTo(note, viewer, now).length === 0) throw new AppError('NOT_FOUND')
  const found = (await findStaff(text, SHOWN)).filter(
    ({ _id, departmentId, desks }) =>
      _id !== viewer.personKey && mayBeMeant(note, viewer, now, [departmentId, ...desks]),
  )
  return {
    staff: found.map(({ staffId, name, title, departmentName }) => ({
      ref: staffId,
      name,
      title,
      department: departmentName,
    })),
  }
})
