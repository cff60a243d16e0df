import { termsOf } from './search/terms'
import { casesWithoutTerms, putTerms } from './store'

const LOT = 100

/** Cases from before they could be searched, or from before a new way of doing it, lot by lot until none is left. */
export async function fillTerms(): Promise<number> {
  let filled = 0
  // One that has moved meanwhile has its terms by now.
  for (const record of await casesWithoutTerms(LOT)) if (await putTerms({ ...record, ...termsOf(record) })) filled++
  return filled
}
