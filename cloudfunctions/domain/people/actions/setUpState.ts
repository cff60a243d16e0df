import { handle } from '../../../kernel/action'
import { hadAdmin } from '../store'

export const setUpState = handle('people.setUpState', 'person', async () => ({ open: !(await hadAdmin()) }))
