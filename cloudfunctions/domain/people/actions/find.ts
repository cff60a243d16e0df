import { handle } from '../../../kernel/action'
import { findStaff } from '../store'

const SHOWN = 20

/** For naming whom a case is about. The number and not the key: a key is also what a patient is known by. */
export const find = handle('people.find', 'staff', async ({ text }) => ({
  staff: (await findStaff(text, SHOWN)).map(({ staffId, name, title, departmentName }) => ({
    ref: staffId,
    name,
    title,
    department: departmentName,
  })),
}))
