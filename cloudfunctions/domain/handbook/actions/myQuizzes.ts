import { handle } from '../../../kernel/action'
import { decodeCursor, toPage } from '../../../kernel/cursor'
import { currentTaxonomies } from '../../settings/store'
import { quizzesOf } from '../store'
import { presentQuiz } from '../views'

const PAGE = 20

/** One's own results. There is no action that shows anybody else's. */
export const myQuizzes = handle('handbook.myQuizzes', 'staff', async ({ cursor }, { viewer, now }) => {
  const found = await quizzesOf(viewer.personKey, decodeCursor(cursor), PAGE + 1)
  const { postKinds } = await currentTaxonomies(now)
  return toPage(
    found,
    PAGE,
    ({ at, _id }) => ({ at, id: _id }),
    (quiz) => presentQuiz(quiz, postKinds, now),
  )
})
