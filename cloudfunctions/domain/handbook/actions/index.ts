import type { Handler } from '../../../kernel/action'
import { addPhrase } from './addPhrase'
import { answerQuiz } from './answerQuiz'
import { changePhrase } from './changePhrase'
import { compare } from './compare'
import { discardDraft } from './discardDraft'
import { draft } from './draft'
import { forgetQuizzes } from './forgetQuizzes'
import { heat } from './heat'
import { movePhrase } from './movePhrase'
import { myQuizzes } from './myQuizzes'
import { quiz } from './quiz'
import { read } from './read'
import { restorePhrase } from './restorePhrase'
import { retirePhrase } from './retirePhrase'
import { startDraft } from './startDraft'
import { today } from './today'
import { versions } from './versions'

export const handbookActions: Handler[] = [
  read,
  today,
  quiz,
  answerQuiz,
  myQuizzes,
  forgetQuizzes,
  versions,
  compare,
  draft,
  startDraft,
  addPhrase,
  changePhrase,
  retirePhrase,
  restorePhrase,
  movePhrase,
  discardDraft,
  heat,
]
