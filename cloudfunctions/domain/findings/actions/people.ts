import { handle } from '../../../kernel/action'
import { peoplePage } from '../../people/store'

const MOST = 30

/** Everybody who works here, to say whom something is about. Oneself is not offered. */
export const people = handle('findings.people', 'staff', async ({ text, departmentId }, { viewer }) => {
  const found = await peoplePage({ text, departmentId, state: null }, null, MOST)
  return {
    people: found
      .filter(({ _id, state }) => state !== 'left' && _id !== viewer.staff?.staffId)
      .map(({ _id, name, title, departmentId: id, departmentName, head }) => ({
        staffId: _id,
        name,
        title,
        departmentId: id,
        department: departmentName,
        head,
      })),
  }
})
