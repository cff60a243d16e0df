import { AppError } from '@nuanyu/types/errors'
import { handle } from '../../../kernel/action'
import { fingerprintOf } from '../../../kernel/fingerprint'
import { currentTaxonomies } from '../../settings/store'
import { kindsWithAny } from '../phrases'
import { buildQuiz, scoreOf } from '../quiz'
import { getHandbook, saveQuiz } from '../store'
import { presentQuiz } from '../views'

/** The same questions are made again out of the same version, so that nobody's device counts. */
export const answerQuiz = handle('handbook.answerQuiz', 'staff', async (input, context) => {
  const { viewer, now, secrets } = context
  const { quizId, version, postKind, answers } = input
  const { postKinds } = await currentTaxonomies(now)
  const { phrases } = await getHandbook(version)
  const questions = buildQuiz(phrases, postKind, quizId, kindsWithAny(postKinds))
  if (questions.length !== answers.length) throw new AppError('CONFLICT')
  const stored = await saveQuiz({
    _id: secrets.idOf('quiz', viewer.personKey, quizId),
    personKey: viewer.personKey,
    at: now,
    version,
    postKind,
    ...scoreOf(questions, answers),
    fingerprint: fingerprintOf(input, secrets),
  })
  return presentQuiz(stored, postKinds, now)
})
