import { handle } from '../../../kernel/action'
import { answer } from '../command'

export const appeal = handle('findings.appeal', 'staff', (input, context) => answer(input, 'appeal', context))
