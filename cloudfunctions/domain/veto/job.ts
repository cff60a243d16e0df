import { eachAlone } from '../../kernel/eachAlone'
import type { JobContext } from '../../kernel/jobs'
import { keyOf, withKey } from './people'
import type { VetoRecord } from './records'
import { passTime } from './rules'
import { vetoes, vetoesDue } from './store'

const AT_ONCE = 50

/** Reminds the person before a term of statement ends, and tells those who decide that it is over. */
export async function passVetoTerms({ author }: JobContext): Promise<number> {
  const due = await vetoesDue(author.now, AT_ONCE)
  return eachAlone('vetoTerms', due, async (found) => {
    const key = await keyOf(found)
    const step = (record: VetoRecord) => {
      const told = withKey(record, key)
      const after = passTime(told, author.now)
      return after === told ? record : after
    }
    await vetoes.change(found._id, 'jobs.vetoTerm', step, author)
  })
}
