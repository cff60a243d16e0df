import { eachAlone } from '../../kernel/eachAlone'
import type { JobContext } from '../../kernel/jobs'
import { findings, findingsWithStepDue } from './store'
import { passTime } from './timer'

const BATCH = 100

/** Reminders, and terms that ended without an answer. Each finding is its own transaction; repeating is harmless. */
export async function moveDueFindings({ author, calendar }: JobContext): Promise<number> {
  const ids = await findingsWithStepDue(author.now, BATCH)
  return eachAlone('findings', ids, (id) =>
    findings.change(id, 'jobs.findings', (record) => passTime(record, author.viewer, author.now, calendar), author),
  )
}
