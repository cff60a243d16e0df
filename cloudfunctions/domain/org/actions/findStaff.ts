import { handle } from '../../../kernel/action'
import { findStaff as find } from '../store'

const SHOWN = 20

/** For naming whom a case is about. The number and not the key: a key is also what a patient is known by. */
export const findStaff = handle('org.findStaff', 'staff', async ({ text }) => ({
  staff: (await find(text, SHOWN)).map(({ staffId, name, title, departmentName }) => ({
    ref: staffId,
    name,
    title,
    department: departmentName,
  })),
}))
