import { handle } from '../../../kernel/action'
import { dayOf } from '../../time/localTime'
import { assertYear, carryOut, getFor, gradeFrom } from '../command'
import { appraisedToday } from '../people'

/** Given by a person, with words. Who somebody is and where they work is looked up anew. */
export const propose = handle('appraisal.propose', 'staff', async (input, context) => {
  await getFor(input, context)
  assertYear(input.year, Number(dayOf(context.now).slice(0, 4)))
  const { id, label } = gradeFrom(input.grade, context)
  const person = await appraisedToday(input.staffId)
  return carryOut(input, { name: 'propose', grade: id, label, words: input.words, person }, context)
})
