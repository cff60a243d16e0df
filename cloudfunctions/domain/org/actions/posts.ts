import { handle } from '../../../kernel/action'
import { departmentView } from '../present'

export const posts = handle('org.posts', 'staff', ({ departmentId }, context) => departmentView(departmentId, context))
