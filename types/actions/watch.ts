import '../zod'
import * as watch from '../watch'
import { action } from './action'
import { improving } from './groups'

export const watchActions = {
  'watch.questions': action({
    input: watch.QuestionsInput,
    output: watch.QuestionPage,
    roles: improving,
    function: 'api',
  }),
  'watch.look': action({ input: watch.LookInput, output: watch.QuestionRow, roles: improving, function: 'api' }),
} as const
