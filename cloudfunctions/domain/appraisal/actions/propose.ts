import { handle } from '../../../kernel/action'
import { getPerson } from '../../people/store'
import { dayOf } from '../../time/localTime'
import { assertYear, carryOut, getFor, gradeFrom } from '../command'
import { appraisedOf } from '../people'

/** Given by a person, with words. Who somebody is and where they work is looked up anew. */
export const propose = handle('appraisal.propose', 'staff', async (input, context) => {
  await getFor(input, context)
  assertYear(input.year, Number(dayOf(context.now).slice(0, 4)))
  const { id, label } = gradeFrom(input.grade, context)
  const person = appraisedOf((await getPerson(input.staffId)).roster)
  return carryOut(input, { name: 'propose', grade: id, label, words: input.words, person }, context)
})
