import { eachAlone } from '../../kernel/eachAlone'
import type { JobContext } from '../../kernel/jobs'
import { passTime } from './rules'
import { vetoes, vetoesDue } from './store'

const AT_ONCE = 50

/** Tells those who decide that a term of statement is over. */
export async function passVetoTerms({ author }: JobContext): Promise<number> {
  const due = await vetoesDue(author.now, AT_ONCE)
  return eachAlone('vetoTerms', due, async ({ _id }) => {
    await vetoes.change(_id, 'jobs.vetoTerm', (record) => passTime(record, author.now), author)
  })
}
