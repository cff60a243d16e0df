import { handle } from '../../../kernel/action'
import { peoplePage } from '../../people/store'

const SHOWN = 20

/** Somebody on the staff list, whether they use the software or not. */
export const people = handle('bulletins.people', 'staff', async ({ text }) => ({
  people: (await peoplePage({ text, departmentId: null, state: null }, null, SHOWN))
    .filter(({ state }) => state !== 'left')
    .map(({ _id, name, title, departmentName }) => ({ staffId: _id, name, title, department: departmentName })),
}))
