import { handle } from '../../../kernel/action'
import { forgetQuizzes as forget } from '../store'

/** Gone for good. Twice is once. */
export const forgetQuizzes = handle('handbook.forgetQuizzes', 'staff', async (_input, { viewer }) => ({
  count: await forget(viewer.personKey),
}))
