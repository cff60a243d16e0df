import { handle } from '../../../kernel/action'
import { answer } from '../command'

export const accept = handle('findings.accept', 'staff', (input, context) => answer(input, 'accept', context))
