import { AppError } from '@nuanyu/types/errors'
import { handle } from '../../../kernel/action'
import { currentTaxonomies } from '../../settings/store'
import { kindsWithAny } from '../phrases'
import { buildQuiz } from '../quiz'
import { newestHandbook } from '../store'

/** Nothing is written until it is answered. The answers travel along, because it is for learning and not for a mark. */
export const quiz = handle('handbook.quiz', 'staff', async ({ postKind }, { now, newId }) => {
  const handbook = await newestHandbook()
  const kinds = kindsWithAny((await currentTaxonomies(now)).postKinds)
  const quizId = newId()
  const questions = buildQuiz(handbook.phrases, postKind, quizId, kinds)
  if (questions.length === 0) throw new AppError('WRONG_STATE', { message: '手册里的句子还太少，出不了题' })
  return { quizId, version: handbook.version, postKind, questions }
})
