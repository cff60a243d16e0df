import { eachAlone } from '../../kernel/eachAlone'
import type { JobContext } from '../../kernel/jobs'
import { appraisedToday, asOfNow } from './people'
import type { AppraisalRecord } from './records'
import { passTime } from './rules'
import { appraisals, appraisalsToRemind } from './store'

const AT_ONCE = 50

/** Reminds, once, who has not said what they think of their grade, under the account that is theirs today. */
export async function remindOfAppraisals({ author }: JobContext): Promise<number> {
  const due = await appraisalsToRemind(author.now, AT_ONCE)
  return eachAlone('appraisals', due, async ({ _id, person }) => {
    const today = await appraisedToday(person.staffId)
    const step = (record: AppraisalRecord) => {
      const known = asOfNow(record, today)
      const after = passTime(known, author.now)
      return after === known ? record : after
    }
    await appraisals.change(_id, 'jobs.appraisals', step, author)
  })
}
