import { handle } from '../../../kernel/action'
import { decodeCursor, toPage } from '../../../kernel/cursor'
import { questionsIn } from '../store'
import { presentQuestion } from '../views'

const PAGE = 30

export const questions = handle('watch.questions', 'staff', async ({ state, cursor }) =>
  toPage(
    await questionsIn(state, decodeCursor(cursor), PAGE + 1),
    PAGE,
    ({ at, _id }) => ({ at, id: _id }),
    presentQuestion,
  ),
)
