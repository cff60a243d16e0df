import { eachAlone } from '../../kernel/eachAlone'
import type { JobContext } from '../../kernel/jobs'
import { staffWith } from '../people/store'
import { whyNotSent } from './policy'
import { markVacant } from './rules'
import { plannedVisits, visits } from './store'

/** A visit whose inspector has left, inspects no more or moved there must not wait with nobody: the Party office is told. */
export async function findVacantVisits({ author }: JobContext): Promise<number> {
  const planned = await plannedVisits()
  if (planned.length === 0) return 0
  const inspectors = await staffWith(['inspector'])
  const isVacant = ({ departmentId, staffId }: (typeof planned)[number]) => {
    const inspector = inspectors.find((one) => one.staffId === staffId)
    return !inspector || whyNotSent(inspector, departmentId, author.now) !== ''
  }
  const changed = planned.filter((one) => one.vacant !== isVacant(one))
  return eachAlone('visits', changed, async (one) => {
    await visits.change(one.id, 'jobs.visits', (record) => markVacant(record, one.staffId, isVacant(one)), author)
  })
}
