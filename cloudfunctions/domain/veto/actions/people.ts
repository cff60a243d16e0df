import { handle } from '../../../kernel/action'
import { peoplePage } from '../../people/store'

const MOST = 10

/** By the start of the name, or by number: everybody on the list, also who does not use the software. */
export const people = handle('veto.people', 'staff', async ({ text }, { viewer }) => {
  const found = await peoplePage({ text, departmentId: null, state: null }, null, MOST + 1)
  return {
    people: found
      .filter(({ _id, state }) => state !== 'left' && _id !== viewer.staff?.staffId)
      .slice(0, MOST)
      .map(({ _id, name, title, departmentName }) => ({ staffId: _id, name, title, department: departmentName })),
  }
})
