import { handle } from '../../../kernel/action'
import { sayMonth } from '../../time/sayWhen'
import { carryOut } from '../command'
import { quizzesOfYear } from '../present'

const MOST = 100

/** Quizzes are one's own. Adds a copy of how they went, or takes it away again. */
export const include = handle('appraisal.include', 'staff', async (input, context) => {
  const { viewer } = context
  const quizzes = input.on ? await quizzesOfYear(viewer.personKey, input.year) : []
  const training = quizzes
    .slice(0, MOST)
    .map(({ at, right, total }) => ({ at, label: `${sayMonth(at)}手册小测，答对 ${right}/${total}` }))
  return carryOut(input, { name: 'include', training: input.on ? training : null }, context)
})
