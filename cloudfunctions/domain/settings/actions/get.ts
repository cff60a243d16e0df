import { handle } from '../../../kernel/action'
import { viewOf } from '../present'

export const get = handle('settings.get', 'staff', ({ kind }, context) => viewOf(kind, context))
