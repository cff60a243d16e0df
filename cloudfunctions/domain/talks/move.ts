import { eachAlone } from '../../kernel/eachAlone'
import type { JobContext } from '../../kernel/jobs'
import { remind } from './rules'
import { talks, talksWithStepDue } from './store'

const BATCH = 100

export async function remindOfTalks({ author }: JobContext): Promise<number> {
  const ids = await talksWithStepDue(author.now, BATCH)
  return eachAlone('talks', ids, (id) =>
    talks.change(id, 'jobs.talks', (record) => remind(record, author.viewer, author.now), author),
  )
}
