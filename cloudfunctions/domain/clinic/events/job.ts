import { eachAlone } from '../../../kernel/eachAlone'
import type { JobContext } from '../../../kernel/jobs'
import { closeSlots } from '../seats'
import { countForGood } from './finish'
import type { ClinicRecord } from './records'
import { finishedByItself } from './rules'
import { changeClinic, forgottenClinics } from './store'

const HOUR_MS = 3_600_000
const BATCH = 20
/** Those who ran it have until the next evening to finish it themselves. */
const FORGOTTEN_HOURS = 30

/** Events that are over and that nobody finished are counted all the same: half a year's figures read what was kept. */
export async function finishForgotten({ author }: Pick<JobContext, 'author'>): Promise<number> {
  const { now } = author
  const forgotten = await forgottenClinics(new Date(now.getTime() - FORGOTTEN_HOURS * HOUR_MS), BATCH)
  return eachAlone('clinics', forgotten, (event) => finish(event, author))
}

async function finish(event: ClinicRecord, author: JobContext['author']): Promise<void> {
  const tally = await countForGood(event, author)
  const action = 'clinic.finish'
  await changeClinic(event._id, action, (record) => finishedByItself(record, tally, author.now), author)
  await closeSlots(event._id)
}
