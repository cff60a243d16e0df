import { handle } from '../../../kernel/action'
import { personView } from '../present'

export const get = handle('people.get', 'staff', ({ staffId }, context) => personView(staffId, context))
